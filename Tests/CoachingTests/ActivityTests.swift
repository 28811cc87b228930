import Coaching
import Exercises
import MotionCore
import Testing

/// Sets of an exercise by time.
@Suite struct ActivityTests {
  private func plan(
    _ id: String = "walk", sets: Int = 1, duration: Double, getReady: Double = 0
  ) throws -> SessionPlan {
    let exercise = try #require(try Catalogue.builtIn().exercise(id: id))
    return SessionPlan(
      exercise: exercise, sets: sets, rest: 5, getReady: getReady, duration: duration)
  }

  private func span(_ start: Double, _ end: Double, _ cycles: Int) -> MotionFact {
    .active(ActiveSpan(startTime: start, endTime: end, cycles: cycles))
  }

  @Test func aSetIsDoneWhenItsSecondsAre() throws {
    var session = Rehearsal(try plan(duration: 10))
    session.take(.activityBegan(time: 1), at: 5)
    session.take(span(1, 5, 4), at: 5)
    session.take(.activityEnded(time: 5), at: 8)
    #expect(session.coach.remaining == 6)
    session.wait(until: 60)
    #expect(session.coach.stage == .exercising)
    session.take(.activityBegan(time: 61), at: 65)
    session.take(span(61, 65, 4), at: 65)
    session.take(span(65, 67, 2), at: 67)
    #expect(
      session.transcript == [
        "session 0.0", "set 1 from 0.0", "active from 1.0", "idle from 5.0: 4.0 s, 4",
        "active from 61.0", "set 1 done 67.0", "over 67.0: completed",
      ])
    #expect(session.summary?.activity?.seconds == 10)
    #expect(session.summary?.activity?.cycles == 10)
  }

  @Test func eachMinuteIsTold() throws {
    var session = Rehearsal(try plan(duration: 130))
    for second in 0..<125 {
      session.take(span(Double(second), Double(second + 1), 1), at: Double(second + 1))
    }
    #expect(session.transcript.suffix(2) == ["60.0 s, 60 at 60.0", "120.0 s, 120 at 120.0"])
  }

  @Test func whatWentOnBeforeTheSetDoesNotCount() throws {
    var session = Rehearsal(try plan(duration: 20, getReady: 3))
    session.take(span(0, 2, 2), at: 2)
    session.take(span(2, 6, 4), at: 6)
    #expect(session.coach.record.activity?.seconds == 3)
    #expect(session.coach.record.activity?.cycles == 3)
  }

  @Test func whatWentOnInAPauseDoesNotCount() throws {
    var session = Rehearsal(try plan(duration: 20))
    session.take(span(0, 2, 2), at: 2)
    session.command(at: 3) { $0.pause() }
    session.take(span(2, 5, 3), at: 5)
    #expect(session.coach.remaining == 18)
    session.command(at: 6) { $0.resume() }
    session.take(span(5, 8, 3), at: 8)
    #expect(session.coach.record.activity?.seconds == 4)
    #expect(session.coach.record.activity?.cycles == 4)
  }

  @Test func theNextSetStartsFromNothing() throws {
    var session = Rehearsal(try plan(sets: 2, duration: 4))
    session.take(span(0, 4, 4), at: 4)
    session.take(span(4, 12, 8), at: 12)
    #expect(session.coach.record.activity?.secondsInSet == 3)
    #expect(session.coach.record.activity?.seconds == 7)
    #expect(session.coach.record.activity?.cycles == 7)
  }

  @Test func aTimerCountsAsItPasses() throws {
    var session = Rehearsal(try plan("hamstring-self-massage", duration: 90))
    session.wait(until: 30)
    #expect(session.coach.record.activity?.seconds == 30)
    session.command(at: 40) { $0.pause() }
    session.command(at: 50) { $0.resume() }
    session.wait(until: 200)
    #expect(session.summary?.activity?.seconds == 90)
    #expect(session.summary?.duration == 100)
    #expect(session.transcript.suffix(3).first == "60.0 s, 0 at 70.0")
  }

  @Test func repetitionsAskedForAreCountedInstead() throws {
    let exercise = try #require(try Catalogue.builtIn().exercise(id: "standing-break"))
    let plan = SessionPlan(exercise: exercise, repetitions: 2, getReady: 0)
    #expect(plan.activity == nil)
    #expect(Coach(plan: plan).record.activity == nil)
    #expect(
      exercise.profile(placement: .thigh, countsRepetitions: true).activity == nil)
    #expect(exercise.profile(placement: .thigh).activity == .standing)
  }
}
