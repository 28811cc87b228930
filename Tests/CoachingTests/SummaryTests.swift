import Coaching
import Exercises
import MotionCore
import Testing

@Suite struct Summaries {
  @Test func theySayWhatWasDone() throws {
    var session = try Rehearsal(.counting(sets: 3, repetitions: 3, rest: 10))
    session.repeatOnce(from: 1, to: 3, range: 0.8, endHold: 0.5)
    session.refuse(.tooSmall, from: 4, to: 5)
    session.repeatOnce(from: 6, to: 9, range: 1.2, endHold: 1.5)
    session.repeatOnce(from: 10, to: 14, range: 1.0, endHold: 1.0)
    session.wait(until: 25)
    session.repeatOnce(from: 26, to: 31, range: 0.9, endHold: 0.9)
    session.take(.gap(from: 31, to: 32), at: 32)
    session.take(.holdBegan(Hold(position: .end, startTime: 33, duration: 0.5)), at: 34)
    session.take(.holdProgress(Hold(position: .end, startTime: 33, duration: 7)), at: 40)
    session.command(at: 40) { $0.end(.stopped, note: "enough") }
    #expect(
      session.summary
        == SessionSummary(
          setsCompleted: 1, repetitions: [3, 1], duration: 40, bestRange: 1.2, medianRange: 0.95,
          medianEndHold: 0.95, medianCycle: 3.5, longestHold: 7, refused: 1, gaps: 1,
          reason: .stopped, note: "enough"))
    #expect(session.coach.record.hold == nil)
  }

  @Test func theySayHowSlowlyWasLoweredWhereThatIsAsked() throws {
    for (id, ratio) in [("hamstring-curl-eccentric", 3.0), ("bridge-supine", nil)] {
      let exercise = try #require(try Catalogue.builtIn().exercise(id: id))
      var session = Rehearsal(
        SessionPlan(exercise: exercise, sets: 1, repetitions: 3, getReady: 0))
      for (start, back) in [(1.0, 2.0), (11, 3), (21, 4)] {
        var repetition = Repetition.made(from: start, to: start + 5, range: 1, endHold: 0)
        repetition.outDuration = 1
        repetition.backDuration = back
        session.take(.repetition(repetition), at: start + 5)
      }
      #expect(session.summary?.medianEccentricRatio == ratio)
    }
  }

  @Test func thoseOfNothingHaveNoFigures() throws {
    var coach = try Coach(plan: .counting(repetitions: 1))
    coach.end(.shutdown)
    #expect(
      coach.stage
        == .ended(
          SessionSummary(
            setsCompleted: 0, repetitions: [], duration: 0, refused: 0, gaps: 0,
            reason: .shutdown)))
  }

  @Test func aHoldAtTheStartPoseIsNoHoldAtTheEnd() throws {
    var session = try Rehearsal(.counting(repetitions: 1))
    session.take(.holdEnded(Hold(position: .start, startTime: 0, duration: 9)), at: 9)
    #expect(session.coach.record.longestHold == nil)
  }

  @Test func aLostSensorIsSaidBeforeTheEnd() throws {
    var session = try Rehearsal(.counting(repetitions: 1))
    session.command(at: 4) { $0.end(.sensorLost) }
    #expect(session.transcript.suffix(2) == ["sensor lost 4.0", "over 4.0: sensorLost"])
  }

  @Test func theLatestAndTheBestAreKnownMeanwhile() throws {
    var session = try Rehearsal(.counting(repetitions: 5))
    session.repeatOnce(from: 1, to: 3, range: 1.2)
    session.repeatOnce(from: 4, to: 6, range: 0.8)
    session.refuse(.tooFast, from: 7, to: 8)
    let record = session.coach.record
    #expect(record.lastRangeOfSide == 0.8)
    #expect(record.bestRange == 1.2)
    #expect(record.bestRangeOfSide == 1.2)
    #expect(record.lastRefusal?.reason == .tooFast)
    #expect(session.coach.elapsed == 8)
  }
}
