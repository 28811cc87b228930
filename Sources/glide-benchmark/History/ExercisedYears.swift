import Coaching
import Dispatch
import Exercises
import History
import MotionCore
import Programme

/// Sessions of a person who exercises three times a day for years, as the daemon would keep them.
struct ExercisedYears {
  let years: Int
  /// The last of them.
  let last: Day

  static let perDay: Int = 3
  static let sets: Int = 3
  static let repetitions: Int = 10
  /// A plan is changed so often.
  static let daysOfPlan: Int = 14

  var days: Int { years * 365 }
  var sessions: Int { days * Self.perDay }
  var first: Day { last.advanced(by: 1 - days) }

  /// Writes them through the writer, a session at a time.
  func write(to path: String) {
    let writer = HistoryWriter(path: path, now: { WallTime(seconds: 0, offset: 0) }) { _ in }
    for index in 0..<sessions {
      writer.write(session(index))
      if index.isMultiple(of: Self.perDay * Self.daysOfPlan) { writer.write([plan(index)]) }
      // Else all of it waits in memory at once.
      if index.isMultiple(of: 500) { writer.flush() }
    }
    writer.close()
  }

  private func plan(_ index: Int) -> HistoryChange {
    let day = first.advanced(by: index / Self.perDay)
    let item = """
        - exercise: sciatic-slider-seated-slump
          side: both
          times-a-day: \(1 + index / (Self.perDay * Self.daysOfPlan) % Self.perDay)

      """
    return .plan(
      StoredPlan(
        at: WallTime(seconds: Double(day.number) * 86_400 + 25_200, offset: 7200),
        author: "client", text: "version: 1\nitems:\n" + item))
  }

  private func session(_ index: Int) -> [HistoryChange] {
    let key = SessionKey.begun(index)
    let day = first.advanced(by: index / Self.perDay)
    let time = WallTime(
      seconds: Double(day.number) * 86_400 + 28_800 + Double(index % Self.perDay) * 18_000,
      offset: 7200)
    let side: Exercise.Side = index.isMultiple(of: 2) ? .left : .right
    var changes: [HistoryChange] = [
      .beginSession(
        key,
        StoredSession.Head(
          startedAt: time, exercise: "sciatic-slider-seated-slump",
          name: "Seated slump slider", kind: "glide", side: side, sensor: "left shin",
          placement: "shank", plannedSets: Self.sets, plannedRepetitions: Self.repetitions,
          holdTarget: 1,
          request: #"{"exercise":"sciatic-slider-seated-slump","repetitions":10,"sets":3}"#))
    ]
    for number in 1...Self.sets { changes += set(number, side: side, of: key, seed: index) }
    changes += [
      .pain(StoredPain(at: time, moment: .after, level: index % 4), key),
      .endSession(key, duration: 214.37, reason: "completed", note: nil),
    ]
    return changes
  }

  private func set(
    _ number: Int, side: Exercise.Side, of key: SessionKey, seed: Int
  ) -> [HistoryChange] {
    var set = StoredSet(number: number, side: side)
    set.sensed = Self.repetitions
    set.outcome = .completed
    set.bestRange = 1.01 + Double(seed % 17) * 0.013
    set.longestHold = 1.27
    var changes: [HistoryChange] = []
    for inSet in 1...Self.repetitions {
      let position = (number - 1) * Self.repetitions + inSet
      let (start, jitter) = (Double(position) * 5.0137, Double((seed + inSet) % 29) * 0.00731)
      let repetition = Repetition(
        startTime: start, endTime: start + 4.1 + jitter, announcedTime: start + 4.03 + jitter,
        rangeOfMotion: 0.97 + jitter, endHold: 1.03 + jitter, startHold: 0.81 + jitter,
        outDuration: 1.47 + jitter, backDuration: 1.61 - jitter, peakRate: 1.9 + jitter,
        confidence: 0.93 + jitter / 10)
      changes.append(
        .repetition(
          key,
          StoredRepetition(
            number: position, set: number, numberInSet: inSet, repetition: repetition,
            measures: RepetitionMeasures(
              pitch: SegmentPitch(start: 0.03 + jitter, end: 1 + 2 * jitter)))))
      for (place, length) in [(Hold.Position.start, 0.81), (.end, 1.03)] {
        changes.append(
          .hold(
            key, set: number,
            StoredHold(position: place, startTime: start + jitter, duration: length + jitter)))
      }
    }
    let refusal = StoredRefusals(
      reason: .tooSmall, count: 2, firstTime: 3.1, lastTime: 9.7, largestRange: 0.2)
    return changes + [
      .refusals(key, set: number, refusal), .set(key, set), .endSet(key, number: number),
    ]
  }
}

/// What one more repetition costs.
final class WritingSpeed {
  private let writer: HistoryWriter
  private let key: SessionKey = .begun(1)
  private var number: Int = 0

  init(path: String, day: Day) {
    let time = WallTime(seconds: Double(day.number) * 86_400, offset: 0)
    writer = HistoryWriter(path: path, now: { time }) { _ in }
    writer.write([
      .beginSession(
        key,
        StoredSession.Head(
          startedAt: time, exercise: "free", name: "Free", kind: "free", sensor: "shin",
          plannedSets: 1, plannedRepetitions: 10_000))
    ])
    writer.flush()
  }

  func writeRepetition() {
    number += 1
    var set = StoredSet(number: 1)
    set.sensed = number
    let repetition = Repetition(
      startTime: 1, endTime: 2, announcedTime: 2, rangeOfMotion: 1, endHold: 1, startHold: 1,
      outDuration: 1, backDuration: 1, peakRate: 1, confidence: 1)
    let stored = StoredRepetition(
      number: number, set: 1, numberInSet: number, repetition: repetition)
    let written = DispatchSemaphore(value: 0)
    writer.write([.set(key, set), .repetition(key, stored)]) { written.signal() }
    written.wait()
  }
}
