import Coaching
import TestFiles
import Exercises
import History
import MotionCore
import Programme

/// Sessions to write, whose figures are told apart.
enum SampleSession {
  /// 2026-05-17T08:30:00 in UTC.
  static let morning = WallTime(seconds: 1_779_006_600, offset: 0)

  static func head(
    _ exercise: String = "slider", side: Exercise.Side? = .left, at time: WallTime = morning,
    sets: Int = 2, repetitions: Int = 2
  ) -> StoredSession.Head {
    StoredSession.Head(
      startedAt: time, exercise: exercise, name: exercise.uppercased(), kind: "glide",
      side: side, sensor: "shin", placement: "shank", plannedSets: sets,
      plannedRepetitions: repetitions, holdTarget: 1)
  }

  /// What `head` has planned, as the programme gets it.
  static func planned(_ repetitions: Int = 2) -> SessionDigest.Planned {
    SessionDigest.Planned(repetitions: repetitions, hold: 1)
  }

  static func repetition(_ number: Int, set: Int, inSet: Int) -> StoredRepetition {
    let start = Double(number) * 5
    return StoredRepetition(
      number: number, set: set, numberInSet: inSet,
      repetition: Repetition(
        startTime: start, endTime: start + 4, announcedTime: start + 3.9,
        rangeOfMotion: 1 + Double(number) * 0.01, endHold: 1 + Double(number) * 0.1,
        startHold: 0.5, outDuration: 1.4, backDuration: 1.6, peakRate: 2, confidence: 0.9),
      measures: number == 1
        ? RepetitionMeasures(kneeRange: 1.2, pitch: SegmentPitch(start: 0.1, end: 1.11))
        : RepetitionMeasures())
  }

  static func set(_ number: Int, side: Exercise.Side? = .left, sensed: Int) -> StoredSet {
    var set = StoredSet(number: number, side: side)
    set.sensed = sensed
    set.outcome = sensed >= 2 ? .completed : .underWay
    set.bestRange = 1.5
    set.longestHold = 2
    return set
  }

  /// All that makes a session of so many repetitions in each set, to its end.
  static func changes(
    _ key: SessionKey = .begun(1), _ head: StoredSession.Head = head(),
    sets counts: [Int] = [2, 2],
    ends: Bool = true
  ) -> [HistoryChange] {
    var changes: [HistoryChange] = [.beginSession(key, head)]
    var number = 0
    for (index, count) in counts.enumerated() {
      changes.append(.set(key, set(index + 1, side: head.side, sensed: 0)))
      for inSet in 1...max(1, count) where count > 0 {
        number += 1
        changes.append(.repetition(key, repetition(number, set: index + 1, inSet: inSet)))
        changes.append(.set(key, set(index + 1, side: head.side, sensed: inSet)))
      }
      changes.append(.endSet(key, number: index + 1))
    }
    if ends {
      changes.append(.endSession(key, duration: 60, reason: "completed", note: "fine"))
    }
    return changes
  }
}

/// Makes a history of these changes and gives it to be read.
func history(_ directory: TemporaryDirectory, _ changes: [HistoryChange]...) throws
  -> HistoryDatabase
{
  let writer = HistoryWriter(path: directory.history, now: { SampleSession.morning }) { _ in }
  for changes in changes { writer.write(changes) }
  writer.close()
  return try HistoryDatabase(path: directory.history)
}
