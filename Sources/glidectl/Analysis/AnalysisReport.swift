import GlideInterface
import MotionCore

/// What was counted in a recording: degrees, and seconds on the recording's own clock.
///
/// Others read this as JSON: names are only ever added.
struct AnalysisReport: Codable, Sendable, Equatable {
  struct Repetition: Codable, Sendable, Equatable {
    /// From 1.
    var number: Int
    var startTime: Double
    var endTime: Double
    /// When it would have been said.
    var announcedTime: Double
    var rangeOfMotion: Double
    /// Time still at the far end, and at the start before it.
    var endHold: Double
    var startHold: Double
    var outDuration: Double
    var backDuration: Double
    /// Degrees a second.
    var peakRate: Double
    /// Lowering over lifting, of an exercise that asks for a ratio.
    var eccentricRatio: Double?
    var confidence: Double
  }

  struct Hold: Codable, Sendable, Equatable {
    /// "start" or "end".
    var position: String
    var startTime: Double
    var duration: Double
  }

  struct Refusal: Codable, Sendable, Equatable {
    var time: Double
    var reason: String
    var startTime: Double
    var range: Double
  }

  struct Gap: Codable, Sendable, Equatable {
    var startTime: Double
    var endTime: Double
  }

  /// Of an exercise by time.
  struct Activity: Codable, Sendable, Equatable {
    struct Bout: Codable, Sendable, Equatable {
      var startTime: Double
      var endTime: Double
      /// Strides or strokes.
      var cycles: Int
    }

    /// "gait", "rolling", "standing" or "timer".
    var kind: String
    /// Time in it.
    var seconds: Double = 0
    /// gait: strides of the leg that wears the sensor.
    var strides: Int?
    /// rolling: strokes, each there and back.
    var strokes: Int?
    var bouts: [Bout] = []
  }

  var file: String
  var exercise: String
  var placement: String?
  /// From the first sample to the last.
  var duration: Double = 0
  var repetitions: [Repetition] = []
  var holds: [Hold] = []
  var refused: [Refusal] = []
  var gaps: [Gap] = []
  /// nil where repetitions count.
  var activity: Activity?

  init(file: String, exercise: String, placement: String?) {
    self.file = file
    self.exercise = exercise
    self.placement = placement
  }

  /// Encodes every key, `placement` as null where it is unknown; `activity` of an exercise by time
  /// alone.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encode(exercise, forKey: .exercise)
    try container.encode(placement, forKey: .placement)
    try container.encode(duration, forKey: .duration)
    try container.encode(repetitions, forKey: .repetitions)
    try container.encode(holds, forKey: .holds)
    try container.encode(refused, forKey: .refused)
    try container.encode(gaps, forKey: .gaps)
    try container.encodeIfPresent(activity, forKey: .activity)
  }
}

/// The core's facts in the report's units.
extension AnalysisReport {
  /// Adds a repetition; lowering over lifting only where the exercise asks for a ratio.
  mutating func add(_ repetition: MotionCore.Repetition, asksForRatio: Bool) {
    repetitions.append(
      Repetition(
        number: repetitions.count + 1, startTime: repetition.startTime,
        endTime: repetition.endTime, announcedTime: repetition.announcedTime,
        rangeOfMotion: repetition.rangeOfMotion.inDegrees, endHold: repetition.endHold,
        startHold: repetition.startHold, outDuration: repetition.outDuration,
        backDuration: repetition.backDuration, peakRate: repetition.peakRate.inDegrees,
        eccentricRatio: asksForRatio ? repetition.eccentricRatio : nil,
        confidence: repetition.confidence))
  }

  mutating func add(_ hold: MotionCore.Hold) {
    holds.append(
      Hold(
        position: Position(hold.position).rawValue, startTime: hold.startTime,
        duration: hold.duration))
  }

  mutating func add(_ refusal: MotionCore.Refusal) {
    refused.append(
      Refusal(
        time: refusal.time, reason: RefusalReason(refusal.reason).rawValue,
        startTime: refusal.startTime,
        range: refusal.range.inDegrees))
  }

  mutating func addGap(from startTime: Double, to endTime: Double) {
    gaps.append(Gap(startTime: startTime, endTime: endTime))
  }
}
