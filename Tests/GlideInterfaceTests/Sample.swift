import Exercises
import FoundationEssentials
import GlideInterface

/// Values of the interface with all that they can have, and with no more than they must.
enum Sample {
  static let repetition = repetition()
  static func repetition(
    kneeRange: Double? = nil, eccentricRatio: Double? = nil
  ) -> Repetition {
    Repetition(
      number: 1, numberInSet: 1, set: 1, startTime: 0, endTime: 0, announcedTime: 0,
      rangeOfMotion: 0, kneeRange: kneeRange, endHold: 0, startHold: 0, outDuration: 0,
      backDuration: 0, peakRate: 0,
      eccentricRatio: eccentricRatio, confidence: 0)
  }
  static let fullRepetition = Repetition(
    number: 1, numberInSet: 1, countInSet: 1, set: 1, startTime: 0, endTime: 0, announcedTime: 0,
    rangeOfMotion: 0, kneeRange: 0, endHold: 0, startHold: 0, outDuration: 0, backDuration: 0,
    peakRate: 0, startPitch: 0, endPitch: 0, eccentricRatio: 0, confidence: 0)

  static let leastCue = Cue(id: "", priority: .count, text: "")
  static let fullCue = Cue(id: "", priority: .count, text: "", number: 1)
  static let leastPainReport = PainReport(isSharp: true, isSpreading: true, effect: .stopped)
  static let fullPainReport = PainReport(
    level: 1, isSharp: true, isSpreading: true, effect: .stopped, sides: [.left])
  static let leastCorrection = Correction(kind: .undo)
  static let fullCorrection = Correction(kind: .undo, set: 1, by: 1, from: "", to: "")

  static let refusal = Refusal(reason: .tooSmall, startTime: 0, time: 0, range: 0)
  static let gap = Gap(startTime: 0, endTime: 0)

  static let leastPlanItem = PlanItem(
    exercise: "", name: "", side: .both, sets: 1, repetitions: 1, holdSeconds: 0, restSeconds: 0,
    timesPerDay: 1, startsAt: 1)
  static let fullPlanItem = PlanItem(
    exercise: "", name: "", side: .both, sets: 1, repetitions: 1, seconds: 1, holdSeconds: 0,
    restSeconds: 0, timesPerDay: 1, daysPerWeek: 1, everyDays: 1, startsAt: 1, added: "")
  static let quotation = Quotation(text: "", source: "")
  static let lock = Lock(
    rule: .injury, reason: "", quotation: quotation, cure: "", isOverridable: true)
  static func progress(_ side: Side? = nil) -> SideProgress {
    SideProgress(side: side, done: 0, due: 0, left: 0, times: 0, isComplete: false)
  }
  static func todayItem(seconds: Double? = nil) -> TodayItem {
    TodayItem(
      exercise: "", name: "", kind: "", side: .both, sets: 1, repetitions: 1, seconds: seconds,
      holdSeconds: 0, restSeconds: 0, timesPerDay: 1, isSmallRange: false, isAsPrescribed: true,
      isDue: true, isOpen: true, progress: [], locks: [], notes: [])
  }
  static let message = Message(rule: .keepMoving, text: "", quotations: [])
  static let today = Today(
    day: "", items: [], isMorningQuestionOpen: false, irritability: .low, messages: [],
    areQuestionsOpen: false, isEmergency: false, warnings: [])
  static let fullToday = Today(
    day: "", items: [], isMorningQuestionOpen: false, irritability: .low, messages: [],
    areQuestionsOpen: false, isEmergency: false, warnings: [], daysThisWeek: 0)

  static let leastCalibration = Calibration(sixFaces: false, gravity: 0, accelerationNoise: 0)
  static let fullCalibration = Calibration(
    date: "", sixFaces: false, gravity: 0, accelerationNoise: 0, angularRateNoise: 0,
    gyroscopeBias: [], accelerometerOffset: [], accelerometerScale: [])

  static let fullSensor = Sensor(
    id: "", description: "", hasGyroscope: true, rate: 0, placement: "", side: .left,
    state: .failed, fault: "", identity: "", isNamed: true, isPreferred: true, isLive: true,
    accelerationRange: 0, angularRateRange: 0, calibration: fullCalibration, warnings: [])

  static func hold(target: Double? = nil) -> Hold {
    Hold(position: .end, startTime: 0, duration: 0, target: target)
  }

  static let leastActivity = Activity(
    kind: .timer, isActive: true, secondsInSet: 0, seconds: 0)
  static let fullActivity = Activity(
    kind: .gait, isActive: true, secondsInSet: 0, seconds: 0, target: 0, strides: 0, strokes: 0)

  static let leastSummary = Summary(
    exercise: "", setsCompleted: 0, repetitions: [], totalRepetitions: 0, duration: 0, refused: 0,
    gaps: 0, reason: .stopped)
  static let fullSummary = Summary(
    exercise: "", side: .left, setsCompleted: 0, repetitions: [], totalRepetitions: 0,
    sensed: [], sides: [], duration: 0, bestRange: 0, medianRange: 0, medianEndHold: 0,
    medianCycle: 0,
    medianEccentricRatio: 0, eccentricRatioTarget: 0, longestHold: 0, activity: leastActivity,
    refused: 0, gaps: 0, interruptions: 1, interruptedSeconds: 1, painBefore: 0,
    pain: [leastPainReport], reason: .stopped, note: "")

  static let fullEvent = Event(
    time: 0, kind: .still, set: 1, side: .left, duration: 0, range: 0, repetition: repetition,
    hold: hold(), refusal: refusal, gap: gap, activity: leastActivity, fault: "", cue: leastCue,
    pain: leastPainReport, correction: leastCorrection, autoPause: .still, summary: leastSummary)

  static let leastSession = Session(
    exercise: "", name: "", sensor: "", set: 1, sets: 1, repetition: 0, repetitions: 1,
    totalRepetitions: 0, angle: 0, elapsed: 0)
  static let fullSession = Session(
    exercise: "", name: "", side: .left, sensor: "", set: 1, sets: 1, repetition: 0,
    repetitions: 1, totalRepetitions: 0, angle: 0, kneeAngle: 0, lastRange: 0, bestRange: 0,
    hold: hold(), holdTarget: 0, eccentricRatioTarget: 0, remaining: 0, activity: leastActivity,
    elapsed: 0,
    lastRefusal: refusal,
    minimumRange: 0, sensed: 1, rangeAsked: 0, cue: leastCue, isChangingSide: true,
    autoPause: .still, interruption: "", summary: leastSummary)

  /// A taught movement, with further keys of its own and of its lesson.
  static func movement(_ keys: String = "", lesson: String = "") throws -> TaughtMovement {
    let json = """
      { "version": 1, "id": "heel", "title": "Heel", "smallestRangeDegrees": 40,
        "medianRangeDegrees": 50, "largestRangeDegrees": 60, "cycleSeconds": 5, "outSeconds": 2,
        "backSeconds": 2, "endHoldSeconds": 1, "startHoldSeconds": 1,
        "axisInclinationDegrees": 90, "alternates": false,
        "shape": [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0],
        "lesson": { "source": "a.csv", "repetitions": 3 \(lesson) } \(keys) }
      """
    return try JSONDecoder().decode(TaughtMovement.self, from: Data(json.utf8))
  }

  static func exercise(
    duration: Double? = nil, eccentricRatio: Double? = nil
  ) -> GlideInterface.Exercise {
    GlideInterface.Exercise(
      id: "", name: "", kind: "", posture: "", laterality: "", placements: [], sets: 1,
      repetitions: 1, holdSeconds: 0, restSeconds: 0, eccentricRatio: eccentricRatio,
      durationSeconds: duration, timesPerDay: 1, dose: "", safety: [])
  }
}
