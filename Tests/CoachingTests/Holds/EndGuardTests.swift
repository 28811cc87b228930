import Coaching
import MotionCore
import Testing

/// "Hold for only 1 second or so at each end position. It's the movement that is beneficial here, not
/// a sustained stretch."
@Suite struct EndsOfAGlide {
  private let glide: SessionPlan

  init() throws {
    glide = try .counting(repetitions: 9, dailyDose: 99)
  }

  @Test func aTickAtASecondAndNothingElse() {
    let limb = #"__/^^^\_/^^^\_"#
    let said = #"g    t 1   t 2"#
    #expect(Drawing(plan: glide).said(limb) == said)
  }

  @Test func aToneAtTwoReleaseAtThreeAndAPauseAtSix() {
    let limb = #"__/^^^^^^^^^^^^^^^^^^^\__"#
    let said = #"g    t o R     P       1"#
    #expect(Drawing(plan: glide).said(limb) == said)
  }

  /// Whoever lets go has done the repetition, and goes on with nothing to press.
  @Test func thePauseEndsWhenTheLimbLetsGo() {
    let limb = #"__/^^^^^^^^^^^^^^"#
    let (_, held) = Drawing(plan: glide).rehearse(limb)
    #expect(held.stage == .paused)
    #expect(held.autoPauseReason == .heldTooLong)
    let (_, released) = Drawing(plan: glide).rehearse(limb + #"\__"#)
    #expect(released.stage == .exercising)
    #expect(released.record.totalRepetitions == 1)
    #expect(released.record.longestHold ?? 0 >= 7)
  }

  @Test func theStartHasLimitsOfItsOwn() {
    let limb = #"__/^^^\_____________/^^^\_"#
    let said = #"g    t 1 t   o     m   t 2"#
    #expect(Drawing(plan: glide).said(limb) == said)
  }

  @Test func theTickIsExact() throws {
    for start in [1.0, 1.13, 1.27] {
      var session = Rehearsal(glide)
      session.take(
        .holdBegan(.init(position: .end, startTime: start, duration: 0.3)), at: start + 0.3)
      session.wait(until: 3)
      let tick = try #require(session.cues.first { $0.cue.id == .tick })
      #expect(abs(tick.time - start - 1) <= 0.15)
    }
  }

  /// A limb that trembles at the end is told once, not with each shake.
  @Test func oneCueAHold() {
    var session = Rehearsal(glide)
    for shake in 0..<10 {
      let start = 1 + 0.6 * Double(shake)
      session.take(
        .holdBegan(.init(position: .end, startTime: start, duration: 0.3)), at: start + 0.3)
      session.take(
        .holdEnded(.init(position: .end, startTime: start, duration: 0.4)), at: start + 0.5)
    }
    let ids = session.cues.map(\.cue.id)
    for id in [CueID.tick, .tone, .release] { #expect(ids.count { $0 == id } == 1, "\(id)") }
  }

  @Test func otherExercisesHaveTheirOwnTime() throws {
    let plan = try SessionPlan.of("knee-extension-seated", repetitions: 9)
    let limb = #"__/^^^^^^^^^^^^^^^^^^\_"#
    let said = #"g                     1"#
    #expect(Drawing(plan: plan).said(limb) == said)
  }
}
