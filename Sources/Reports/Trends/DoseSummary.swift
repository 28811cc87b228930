import Exercises
public import GlideInterface
import Programme

/// What of an exercise was done with one side, and what the sessions that were begun asked for.
public struct DoseSummary: Sendable, Equatable {
  public var exercise: String
  public var name: String
  public var side: Side?

  /// Sessions in which something was done for this side.
  public var sessions: Int = 0
  /// Sets that were complete, and those that were planned.
  public var sets: Int = 0
  public var plannedSets: Int = 0
  /// As corrected by the wearer, as the sensor saw them, and as planned.
  public var repetitions: Int = 0
  public var sensed: Int = 0
  public var plannedRepetitions: Int = 0
  /// Where seconds count; s.
  public var seconds: Double = 0
  public var plannedSeconds: Double = 0
  public var isTimed: Bool = false

  /// Over the sets; °.
  public var medianRange: Double?
  public var bestRange: Double?
  /// Over the sets, and what was asked for last; s.
  public var medianHold: Double?
  public var holdTarget: Double?
}

extension Extract {
  /// A summary for each exercise and side that was done, the exercise done most first.
  public var doses: [DoseSummary] {
    exercises.flatMap { exercise in
      let sessions = sessions.map(\.record).filter { $0.exercise == exercise.id }
      let sides = Set(sessions.flatMap(\.sides))
      return [Side?.none, .left, .right].filter(sides.contains).map { side in
        Self.dose(exercise.id, exercise.name, side, sessions.filter { $0.sides.contains(side) })
      }
    }
  }

  private static func dose(
    _ exercise: String, _ name: String, _ side: Side?, _ sessions: [SessionRecord]
  ) -> DoseSummary {
    var dose = DoseSummary(exercise: exercise, name: name, side: side)
    var ranges: [Double] = []
    var holds: [Double] = []
    for session in sessions {
      let sets = session.sets(of: side)
      let seconds = session.sides.count == 1 ? session.activeSeconds : sets.seconds
      dose.sessions += sets.contains { $0.corrected > 0 } || seconds > 0 ? 1 : 0
      dose.sets += sets.count(where: \.isComplete)
      let planned = session.plannedSets(of: side)
      dose.plannedSets += planned
      dose.repetitions += sets.map(\.corrected).reduce(0, +)
      dose.sensed += sets.map(\.sensed).reduce(0, +)
      dose.plannedRepetitions += planned * session.plannedRepetitions
      dose.seconds += session.isTimed ? seconds : 0
      dose.plannedSeconds +=
        session.isTimed ? Double(planned) * (session.plannedSeconds ?? 0) : 0
      dose.isTimed = dose.isTimed || session.isTimed
      dose.holdTarget = session.holdTarget ?? dose.holdTarget
      let measured = sets.filter { !$0.isTakenBack }
      ranges += measured.compactMap(\.medianRange)
      holds += measured.compactMap { session.hold(of: $0) }
      dose.bestRange = ([dose.bestRange] + measured.map(\.bestRange)).compactMap(\.self).max()
    }
    dose.medianRange = ranges.median
    dose.medianHold = holds.median
    return dose
  }
}

extension [SetRecord] {
  /// Time in them, of an exercise by time.
  var seconds: Double { compactMap(\.seconds).reduce(0, +) }
}
