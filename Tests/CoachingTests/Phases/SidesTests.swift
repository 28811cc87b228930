import Coaching
import Exercises
import MotionCore
import Testing

/// "Repeat on the left leg"; "repeat with the other leg"; "Do the same with the opposite leg".
@Suite struct BothSides {
  private func plan(sets: Int = 2, getReady: Double = 0) throws -> SessionPlan {
    try .counting(
      sets: sets, repetitions: 1, rest: 5, getReady: getReady, bothSides: true, dailyDose: 99)
  }

  /// The sensor goes to the other leg, and is worn still there from `still` on.
  private func strap(_ session: inout Rehearsal, at time: Double, still: Double) {
    session.take(.movementBegan(time: time), at: time)
    session.take(.endReached(time: time + 1, range: 1), at: time + 1)
    session.take(.still(since: still), at: still + 0.2)
  }

  @Test func allSetsOfOneThenThoseOfTheOther() throws {
    var session = Rehearsal(try plan())
    session.repeatOnce(from: 1, to: 3)
    session.repeatOnce(from: 9, to: 11)
    #expect(session.coach.stage == .changingSide)
    #expect(session.coach.side == .right)
    strap(&session, at: 15, still: 30)
    session.wait(until: 34)
    session.repeatOnce(from: 35, to: 37)
    session.repeatOnce(from: 43, to: 45)
    #expect(
      session.transcript.filter { !$0.hasPrefix("moves") && !$0.hasPrefix("repetition") } == [
        "session 0.0", "set 1 left from 0.0", "set 1 done 3.0", "rest after 1 at 3.0 for 5.0",
        "set 2 left from 8.0", "set 2 done 11.0", "other leg, right 11.0",
        "set 3 right from 33.0", "change limb!", "set 3 done 37.0",
        "rest after 3 at 37.0 for 5.0", "set 4 right from 42.0", "set 4 done 45.0",
        "over 45.0: completed",
      ])
    #expect(session.summary?.sides == [.left, .left, .right, .right])
    #expect(session.summary?.setsCompleted == 4)
  }

  /// What one leg did is no mark for the other; between them the set to come is awaited.
  @Test func theOtherLegBeginsAnew() throws {
    var session = Rehearsal(try plan(sets: 1, getReady: 20))
    #expect(!session.coach.awaitsSet)
    session.repeatOnce(from: 21, to: 23, range: 1.4)
    #expect(session.coach.awaitsSet)
    session.next(at: 25)
    #expect(session.coach.stage == .getReady)
    #expect(session.coach.awaitsSet)
    session.next(at: 26)
    #expect(!session.coach.awaitsSet)
    #expect(session.coach.record.bestRange == 1.4)
    #expect(session.coach.record.bestRangeOfSide == nil)
    session.repeatOnce(from: 27, to: 29, range: 0.6)
    #expect(session.coach.record.bestRangeOfSide == 0.6)
    #expect(session.coach.record.lastRangeOfSide == 0.6)
  }

  @Test func aCountdownFollowsWhereThereWasOne() throws {
    var session = Rehearsal(try plan(sets: 1, getReady: 20))
    session.repeatOnce(from: 21, to: 23)
    strap(&session, at: 25, still: 40)
    session.wait(until: 49)
    #expect(
      session.transcript.suffix(4) == [
        "other leg, right 23.0", "change limb!", "set 2 right from 48.0", "begin set!",
      ])
  }

  /// Whoever sits and reads is still as well, with the sensor on the leg that is done.
  @Test func stillnessAloneIsNoNewLeg() throws {
    var session = Rehearsal(try plan(sets: 1))
    session.repeatOnce(from: 1, to: 3)
    session.take(.still(since: 4), at: 4.2)
    session.wait(until: 60)
    #expect(session.coach.stage == .changingSide)
    session.next(at: 61)
    #expect(session.coach.stage == .exercising)
    #expect(session.coach.side == .right)
  }

  @Test func threeSecondsAreAskedFor() throws {
    var session = Rehearsal(try plan(sets: 1))
    session.repeatOnce(from: 1, to: 3)
    strap(&session, at: 5, still: 20)
    session.wait(until: 22.8)
    #expect(session.coach.stage == .changingSide)
    session.wait(until: 23.1)
    #expect(session.coach.stage == .exercising)
  }

  /// Nobody has the sensor on the other leg within five seconds, whatever it does meanwhile.
  @Test func nobodyIsDoneSooner() throws {
    var session = Rehearsal(try plan(sets: 1))
    session.repeatOnce(from: 1, to: 3)
    strap(&session, at: 3.2, still: 4.5)
    session.wait(until: 10.9)
    #expect(session.coach.stage == .changingSide)
    session.wait(until: 11.1)
    #expect(session.coach.stage == .exercising)
  }

  @Test func theSourcesFirstSideOrTheOneAskedForBegins() throws {
    let catalogue = try Catalogue.builtIn()
    let stretch = try #require(catalogue.exercise(id: "hamstring-stretch-supine"))
    let slider = try #require(catalogue.exercise(id: "sciatic-slider-seated-slump"))
    func sides(_ exercise: Exercise, _ side: Exercise.Side?) -> [Exercise.Side] {
      SessionPlan(exercise: exercise, side: side, bothSides: true, getReady: 0).sides
    }
    #expect(sides(stretch, nil) == [.right, .left])
    #expect(sides(stretch, .left) == [.left, .right])
    #expect(sides(slider, nil) == [.left, .right])
    #expect(SessionPlan(exercise: slider, side: .right, getReady: 0).sides == [.right])
  }

  @Test func theCountIsSaidBeforeTheOtherLeg() throws {
    var session = Rehearsal(try plan(sets: 1))
    session.repeatOnce(from: 1, to: 3)
    #expect(
      session.cues.last?.cue.text
        == "1. Done. Other leg. Strap the sensor to your right leg, then keep still.")
  }

  @Test func byTimeTheOtherLegFollowsAfterAWhile() throws {
    let exercise = try #require(try Catalogue.builtIn().exercise(id: "hamstring-self-massage"))
    var session = Rehearsal(
      SessionPlan(exercise: exercise, bothSides: true, getReady: 0, duration: 30))
    session.wait(until: 100)
    #expect(
      session.transcript.filter { $0.hasPrefix("set") || $0.hasPrefix("o") } == [
        "set 1 left from 0.0", "set 1 done 30.0", "other leg, right 30.0",
        "set 2 right from 50.0", "set 2 done 80.0", "over 80.0: completed",
      ])
  }
}
