import Coaching
import MotionCore
import Testing

/// "auto-pause after 10 s still in a glide, not in a hold"
@Suite struct PausingByItself {
  private let plan: SessionPlan

  init() throws {
    plan = try .counting(repetitions: 9, dailyDose: 99)
  }

  /// "no movement on the sensor for 8 s"
  @Test func whereNothingMovesItIsAskedWhyThenPaused() {
    let limb = #"______________________________"#
    let said = #"g               ?   P"#
    #expect(Drawing(plan: plan).said(limb) == said)
  }

  @Test func theNextMovementGoesOnAndCounts() {
    let limb = #"__/^^\________________________/^^\_"#
    let (said, coach) = Drawing(plan: plan).rehearse(limb)
    #expect(said == #"g    t1 t   o     m       P      t2"#)
    #expect(coach.stage == .exercising)
    #expect(coach.record.totalRepetitions == 2)
  }

  /// Whoever trembles is not told to be still, and rests all the same.
  @Test func aRestAtTheStartIsStillness() throws {
    var session = Rehearsal(plan)
    session.take(.holdBegan(Hold(position: .start, startTime: 1, duration: 0.3)), at: 1.3)
    session.wait(until: 10.9)
    #expect(session.coach.stage == .exercising)
    session.wait(until: 11.1)
    #expect(session.coach.pauseCauses == .stillness)
  }

  @Test func nothingCountsWhileTheWearerPausesToo() throws {
    var session = Rehearsal(plan)
    session.take(.still(since: 0), at: 1)
    session.wait(until: 12)
    #expect(session.coach.pauseCauses == .stillness)
    session.command(at: 12) { $0.pause() }
    session.repeatOnce(from: 13, to: 15)
    #expect(session.coach.pauseCauses == .wearer)
    #expect(session.coach.record.totalRepetitions == 0)
    session.command(at: 16) { $0.resume() }
    session.repeatOnce(from: 17, to: 19)
    #expect(session.coach.record.totalRepetitions == 1)
  }

  @Test func theWearerMayGoOnWithoutMoving() throws {
    var session = Rehearsal(plan)
    session.take(.still(since: 0), at: 1)
    session.command(at: 12) { $0.resume() }
    #expect(session.coach.stage == .exercising)
    session.wait(until: 21)
    #expect(session.coach.stage == .exercising)
    session.wait(until: 23)
    #expect(session.coach.stage == .paused)
  }

  @Test func aSensorThatComesBackLeavesNothingUncounted() throws {
    var session = Rehearsal(plan)
    session.take(.still(since: 0), at: 1)
    session.command(at: 12) { $0.interrupt() }
    session.command(at: 12) { $0.restore() }
    session.skip(to: 40)
    #expect(session.coach.pauseCauses == .stillness)
    session.repeatOnce(from: 41, to: 43)
    #expect(session.coach.record.totalRepetitions == 1)
  }

  /// The core dates a movement back to its beginning, which lies in the pause.
  @Test func aMovementDatedBackIntoItCounts() throws {
    var session = Rehearsal(plan)
    session.take(.still(since: 0), at: 1)
    session.take(.movementBegan(time: 12.6), at: 13)
    session.take(.repetition(.made(from: 12.6, to: 16)), at: 16)
    #expect(session.coach.record.totalRepetitions == 1)
  }

  @Test func notInAHold() throws {
    var session = Rehearsal(try .of("hamstring-stretch-supine", repetitions: 1))
    session.take(.still(since: 0), at: 1)
    session.wait(until: 40)
    #expect(session.coach.stage == .exercising)
  }
}
