import Coaching
import MotionCore
import Testing

@Suite struct SetsAndRests {
  @Test func aSetEndsWithItsLastRepetition() throws {
    var session = try Rehearsal(.counting(repetitions: 2))
    session.repeatOnce(from: 1, to: 3)
    session.repeatOnce(from: 4, to: 6)
    session.repeatOnce(from: 7, to: 9)
    #expect(
      session.transcript == [
        "session 0.0", "set 1 from 0.0",
        "moves 1.0", "repetition 1, 1 of set 1",
        "moves 4.0", "repetition 2, 2 of set 1",
        "set 1 done 6.0", "over 6.0: completed",
      ])
  }

  @Test func theNextSetFollowsTheRest() throws {
    var session = try Rehearsal(.counting(sets: 2, repetitions: 1, rest: 10))
    session.repeatOnce(from: 1, to: 3)
    #expect(session.coach.stage == .resting)
    session.wait(until: 5)
    #expect(session.coach.remaining == 8)
    session.repeatOnce(from: 14, to: 16)
    #expect(
      session.transcript.dropFirst(2) == [
        "moves 1.0", "repetition 1, 1 of set 1", "set 1 done 3.0",
        "rest after 1 at 3.0 for 10.0", "set 2 from 13.0",
        "moves 14.0", "repetition 2, 1 of set 2", "set 2 done 16.0", "over 16.0: completed",
      ])
  }

  @Test func aRepetitionEndsTheRestAndCounts() throws {
    var session = try Rehearsal(.counting(sets: 2, repetitions: 2, rest: 30))
    session.repeatOnce(from: 1, to: 2)
    session.repeatOnce(from: 3, to: 4)
    session.repeatOnce(from: 6, to: 8)
    #expect(session.coach.stage == .exercising)
    #expect(
      session.transcript.suffix(3) == [
        "rest after 1 at 4.0 for 30.0", "set 2 from 8.0", "repetition 3, 1 of set 2",
      ])
  }

  @Test func nothingElseIsReportedInTheRest() throws {
    var session = try Rehearsal(.counting(sets: 2, repetitions: 1, rest: 30))
    session.repeatOnce(from: 1, to: 2)
    let before = session.transcript
    session.refuse(.tooSmall, from: 3, to: 4)
    session.take(.holdBegan(Hold(position: .end, startTime: 5, duration: 1)), at: 6)
    session.take(.holdEnded(Hold(position: .end, startTime: 5, duration: 20)), at: 25)
    #expect(session.transcript == before)
    #expect(session.coach.record.refused == 0)
    #expect(session.coach.record.longestHold == 0)
  }

  @Test func withoutRestTheNextSetFollowsAtOnceFromTheSameStartPose() throws {
    var session = try Rehearsal(.counting(sets: 2, repetitions: 1, rest: 0))
    session.repeatOnce(from: 1, to: 3)
    #expect(
      session.transcript.suffix(3) == [
        "repetition 1, 1 of set 1", "set 1 done 3.0", "set 2 from 3.0",
      ])
  }

  @Test func aMovementAcrossTheEndOfTheRestKeepsItsStartPose() throws {
    var session = try Rehearsal(.counting(sets: 2, repetitions: 1, rest: 10))
    session.repeatOnce(from: 1, to: 2)
    session.repeatOnce(from: 11, to: 14)
    #expect(
      session.transcript.suffix(4) == [
        "set 2 from 12.0", "repetition 2, 1 of set 2", "set 2 done 14.0", "over 14.0: completed",
      ])
  }

  @Test func theStartPoseIsTakenOnceThatMovementComesToNothing() throws {
    var session = try Rehearsal(
      .counting(sets: 2, repetitions: 1, rest: 10, getReady: 0.5))
    session.repeatOnce(from: 1, to: 2)
    session.refuse(.didNotReturn, from: 11, to: 14)
    session.refuse(.tooSmall, from: 15, to: 16)
    #expect(
      session.transcript.suffix(5) == [
        "set 2 from 12.0", "refused didNotReturn", "begin set!", "moves 15.0", "refused tooSmall",
      ])
  }

  @Test func repetitionsThatBecomeKnownTogetherAllCount() throws {
    var session = try Rehearsal(.counting(sets: 2, repetitions: 1, rest: 30))
    session.take(.repetition(.made(from: 1, to: 3)), at: 6)
    session.take(.repetition(.made(from: 4, to: 6)), at: 6)
    #expect(session.summary?.repetitions == [1, 1])
  }

  @Test func aSetWithoutAnyMeasureLastsUntilStopped() throws {
    var session = try Rehearsal(.timed(duration: nil))
    for start in stride(from: 1.0, to: 100, by: 2) {
      session.repeatOnce(from: start, to: start + 1)
    }
    #expect(session.coach.stage == .exercising)
    #expect(session.coach.record.totalRepetitions == 50)
    session.command(at: 101) { $0.end(.stopped, note: "tired") }
    #expect(session.summary?.note == "tired")
    #expect(session.summary?.setsCompleted == 0)
  }
}

@Suite struct Countdown {
  @Test func nothingCountsBeforeTheFirstSet() throws {
    var session = try Rehearsal(.counting(repetitions: 1, getReady: 5))
    #expect(session.coach.stage == .getReady)
    session.repeatOnce(from: 1, to: 3)
    session.refuse(.tooSmall, from: 4, to: 4.5)
    #expect(session.coach.remaining == 0.5)
    session.wait(until: 5)
    #expect(session.transcript == ["session 0.0", "set 1 from 5.0", "begin set!"])
    #expect(session.coach.record.refused == 0)
  }

  @Test func withoutOneNoStartPoseIsTakenInAnySet() throws {
    var session = try Rehearsal(.counting(sets: 2, repetitions: 1, rest: 10))
    session.repeatOnce(from: 1, to: 3)
    session.wait(until: 14)
    #expect(session.transcript.last == "set 2 from 13.0")
    #expect(!session.transcript.contains("begin set!"))
  }

  @Test func itsEndBetweenTwoSamplesIsDatedExactly() throws {
    var coach = try Coach(plan: .counting(repetitions: 1, getReady: 3))
    #expect(coach.advance(to: 100.25) == nil)
    #expect(coach.advance(to: 103.2) == nil)
    #expect(coach.advance(to: 103.3) == .beginSet)
    #expect(
      coach.takeEvents().filter { if case .cue = $0 { false } else { true } } == [
        .sessionStarted(time: 100.25), .setStarted(set: 1, side: nil, time: 103.25),
      ])
  }

  @Test func aMovementDatedBackIntoItDoesNotCount() throws {
    var session = try Rehearsal(.counting(repetitions: 3, getReady: 5))
    session.take(.repetition(.made(from: 4.9, to: 7)), at: 7)
    session.take(.repetition(.made(from: 7, to: 9)), at: 9)
    #expect(session.coach.record.totalRepetitions == 1)
  }

  @Test func theStartPoseIsTakenEvenInTheMiddleOfAMovement() throws {
    var session = try Rehearsal(.counting(repetitions: 1, getReady: 5))
    session.take(.movementBegan(time: 4), at: 4)
    session.wait(until: 5)
    #expect(session.transcript.last == "begin set!")
  }
}

@Suite struct TimedSets {
  @Test func theClockEndsThem() throws {
    var session = try Rehearsal(.timed(sets: 2, duration: 20, rest: 5))
    session.repeatOnce(from: 3, to: 5)
    session.refuse(.walking, from: 6, to: 9)
    session.take(.still(since: 11), at: 12)
    session.wait(until: 60)
    #expect(
      session.transcript == [
        "session 0.0", "set 1 from 0.0", "still since 11.0", "set 1 done 20.0",
        "rest after 1 at 20.0 for 5.0", "set 2 from 25.0", "set 2 done 45.0",
        "over 45.0: completed",
      ])
    #expect(session.summary?.repetitions == [0, 0])
    #expect(session.summary?.duration == 45)
    #expect(session.coach.elapsed == 45)
  }

  @Test func silenceOfTheSensorDoesNotStretchThem() throws {
    var coach = try Coach(plan: .timed(sets: 2, duration: 20, rest: 5))
    _ = coach.advance(to: 0)
    _ = coach.advance(to: 1000)
    #expect(
      coach.takeEvents().last.map { if case .sessionEnded(_, 45) = $0 { true } else { false } }
        == true)
  }
}
