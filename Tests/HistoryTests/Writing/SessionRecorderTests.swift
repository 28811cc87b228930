import TestFiles
import Coaching
import Exercises
import History
import Testing

/// What the recorder makes of a session's events, as far as it is needed to take the session up.
@Suite struct SessionRecording {
  let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  /// Returns what the history has of a session of these events; of which legs half the range is asked
  /// for by then goes with each.
  private func session(
    _ events: (CoachingEvent, HalvedRange)...
  ) throws -> StoredSession {
    var recorder = SessionRecorder(key: .begun(1), head: SampleSession.head(side: nil))
    let batches = ([(.sessionStarted(time: 0), .none)] + events).map { event, halved in
      recorder.take([event], at: SampleSession.morning, elapsed: 7, halvedRange: halved).changes
    }
    return try #require(
      try history(directory, batches.flatMap(\.self)).sessions(.init(withDetails: true)).last)
  }

  private func pain(_ effect: PainReport.Effect = .halvedRange) -> CoachingEvent {
    .pain(PainReport(level: 4, effect: effect), time: 6)
  }

  private let left: CoachingEvent = .setStarted(set: 1, side: .left, time: 5)
  private let right: CoachingEvent = .setStarted(set: 2, side: .right, time: 15)

  @Test(arguments: [HalvedRange.none, .of(.left), .of(.right), .all])
  func theLegsThatAreSparedAreKept(halved: HalvedRange) throws {
    let session = try session((left, .none), (pain(halved == .none ? .none : .halvedRange), halved))
    #expect(session.course.halvedRange == halved)
    let progress = SessionProgress(session)
    #expect(progress.halvedRange == halved && progress.elapsed == 7)
    #expect(progress.sets == [PerformedSet(side: .left)])
  }

  /// A set is as it was asked for; what comes after it does not change it.
  @Test func eachSetSaysWhetherItWasSpared() throws {
    let told = try session(
      (left, .none), (pain(), .of(.left)), (.setCompleted(set: 1, time: 9), .of(.left)),
      (right, .of(.left)))
    #expect(told.sets.map(\.isRangeHalved) == [true, false])
    let between = try session(
      (left, .none), (.setCompleted(set: 1, time: 9), .none), (pain(), .all), (right, .all))
    #expect(between.sets.map(\.isRangeHalved) == [false, true])
    let throughout = try session((left, .all), (right, .all))
    #expect(throughout.sets.map(\.isRangeHalved) == [true, true])
  }

  /// The daemon's end is not the session's; the wearer's is.
  @Test(arguments: [(SessionSummary.Reason.shutdown, nil), (.stopped, "stopped")])
  func theDaemonsEndIsNotTheSessions(reason: SessionSummary.Reason, kept: String?) throws {
    var coach = Coach(plan: SessionPlan(exercise: try slider, side: .left, getReady: 0))
    _ = coach.advance(to: 0)
    coach.end(reason)
    let ended = try #require(coach.takeEvents().last)
    #expect(try session((left, .none), (ended, .none)).reason == kept)
  }

  @Test func aRepetitionKeepsItsNumbers() throws {
    let made = SampleSession.repetition(7, set: 1, inSet: 3).repetition
    let counted = CountedRepetition(repetition: made, number: 7, numberInSet: 3, set: 1)
    let set = try #require(try session((left, .none), (.repetition(counted), .none)).sets.first)
    let kept = try #require(set.details?.repetitions.first)
    #expect(kept.number == 7 && kept.set == 1 && kept.numberInSet == 3)
    #expect(kept.repetition == made && set.sensed == 3)
  }

  private var slider: Exercise {
    get throws {
      try #require(try Catalogue.builtIn().exercise(id: "sciatic-slider-seated-slump"))
    }
  }

  /// It was the other leg, and then it hurt.
  @Test func theSideIsTheCorrectedOne() throws {
    let corrected = CoachingEvent.corrected(.relabelSide(sets: 1...1, to: .right), time: 6)
    let session = try session((left, .none), (corrected, .none), (pain(), .of(.right)))
    #expect(session.sets.map(\.isRangeHalved) == [true])
  }
}
