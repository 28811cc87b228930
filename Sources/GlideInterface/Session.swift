/// The `Side` of the interface.
public enum Side: String, Codable, Sendable, CaseIterable {
  case left
  case right
}

/// The session that runs, or the last one.
public struct Session: Codable, Sendable, Equatable {
  public var exercise: String
  public var name: String
  /// That of the set that is under way, or of the one to come.
  public var side: Side?
  public var sensor: String
  /// The set that is under way, from 1, and how many there are to be, of both sides together.
  public var set: Int
  public var sets: Int
  /// Repetitions counted in this set, as the wearer corrected them, how many it is to have (0:
  /// seconds count instead), and all.
  public var repetition: Int
  public var repetitions: Int
  public var totalRepetitions: Int
  /// The present excursion from the start pose.
  public var angle: Double
  /// The present change of the knee's angle from the start pose, with a sensor on shank and thigh.
  public var kneeAngle: Double?
  public var lastRange: Double?
  public var bestRange: Double?
  /// The hold that lasts now.
  public var hold: Hold?
  public var holdTarget: Double?
  /// How many times as long the lowering should take as the lifting, where that is asked for.
  public var eccentricRatioTarget: Double?
  /// What remains of the countdown, of the rest, or of a set by time.
  public var remaining: Double?
  /// What an exercise by time has come to; absent where repetitions count.
  public var activity: Activity?
  /// Time on the sensor's clock since the session began.
  public var elapsed: Double
  public var lastRefusal: Refusal?
  /// The smallest range that counts.
  public var minimumRange: Double?
  /// How many of this set's repetitions were sensed, where the wearer has corrected their count.
  public var sensed: Int?
  /// How far `side` is to go from now on, because of pain; nil where its range is free.
  public var rangeAsked: Double?
  /// What is being said now.
  public var cue: Cue?
  /// Whether the sensor is to be strapped to `side`, and the session waits for that.
  public var isChangingSide: Bool?
  /// Why the session has paused by itself.
  public var autoPause: AutoPauseReason?
  /// Why the sensor cannot be read for now, and the cure; the session waits for it.
  public var interruption: String?
  /// Set when the session has ended.
  public var summary: Summary?

  public init(
    exercise: String, name: String, side: Side? = nil, sensor: String, set: Int, sets: Int,
    repetition: Int, repetitions: Int, totalRepetitions: Int, angle: Double,
    kneeAngle: Double? = nil, lastRange: Double? = nil, bestRange: Double? = nil,
    hold: Hold? = nil, holdTarget: Double? = nil, eccentricRatioTarget: Double? = nil,
    remaining: Double? = nil,
    activity: Activity? = nil, elapsed: Double, lastRefusal: Refusal? = nil,
    minimumRange: Double? = nil, sensed: Int? = nil, rangeAsked: Double? = nil, cue: Cue? = nil,
    isChangingSide: Bool? = nil, autoPause: AutoPauseReason? = nil,
    interruption: String? = nil, summary: Summary? = nil
  ) {
    self.exercise = exercise
    self.name = name
    self.side = side
    self.sensor = sensor
    self.set = set
    self.sets = sets
    self.repetition = repetition
    self.repetitions = repetitions
    self.totalRepetitions = totalRepetitions
    self.angle = angle
    self.kneeAngle = kneeAngle
    self.lastRange = lastRange
    self.bestRange = bestRange
    self.hold = hold
    self.holdTarget = holdTarget
    self.eccentricRatioTarget = eccentricRatioTarget
    self.remaining = remaining
    self.activity = activity
    self.elapsed = elapsed
    self.lastRefusal = lastRefusal
    self.minimumRange = minimumRange
    self.sensed = sensed
    self.rangeAsked = rangeAsked
    self.cue = cue
    self.isChangingSide = isChangingSide
    self.autoPause = autoPause
    self.interruption = interruption
    self.summary = summary
  }
}
