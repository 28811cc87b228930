import GlideInterface

/// Values of the interface with all that they can have, and with no more than they must.
enum Sample {
  static let repetition = Repetition(
    number: 1, numberInSet: 1, set: 1, startTime: 0, endTime: 0, announcedTime: 0,
    rangeOfMotion: 0, endHold: 0, startHold: 0, outDuration: 0, backDuration: 0, peakRate: 0,
    confidence: 0)
  static let refusal = Refusal(reason: .tooSmall, startTime: 0, time: 0, range: 0)
  static let gap = Gap(startTime: 0, endTime: 0)

  static func hold(target: Double? = nil) -> Hold {
    Hold(position: .end, startTime: 0, duration: 0, target: target)
  }

  static let leastSummary = Summary(
    exercise: "", setsCompleted: 0, repetitions: [], totalRepetitions: 0, duration: 0, refused: 0,
    gaps: 0, reason: .stopped)
  static let fullSummary = Summary(
    exercise: "", side: .left, setsCompleted: 0, repetitions: [], totalRepetitions: 0,
    duration: 0, bestRange: 0, medianRange: 0, medianEndHold: 0, medianCycle: 0, longestHold: 0,
    refused: 0, gaps: 0, reason: .stopped, note: "")

  static let fullEvent = Event(
    time: 0, kind: .still, set: 1, duration: 0, range: 0, repetition: repetition, hold: hold(),
    refusal: refusal, gap: gap, fault: "", summary: leastSummary)

  static let leastSession = Session(
    exercise: "", name: "", sensor: "", set: 1, sets: 1, repetition: 0, repetitions: 1,
    totalRepetitions: 0, angle: 0, elapsed: 0)
  static let fullSession = Session(
    exercise: "", name: "", side: .left, sensor: "", set: 1, sets: 1, repetition: 0,
    repetitions: 1, totalRepetitions: 0, angle: 0, lastRange: 0, bestRange: 0,
    hold: hold(), holdTarget: 0, remaining: 0, elapsed: 0, lastRefusal: refusal,
    minimumRange: 0, summary: leastSummary)

  static func exercise(duration: Double?) -> Exercise {
    Exercise(
      id: "", name: "", kind: "", posture: "", laterality: "", placements: [], sets: 1,
      repetitions: 1, holdSeconds: 0, restSeconds: 0, durationSeconds: duration, timesPerDay: 1,
      dose: "", safety: [])
  }
}
