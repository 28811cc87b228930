/// One completed repetition.
public struct Repetition: Codable, Sendable, Equatable {
  /// From 1, within the session.
  public var number: Int
  /// From 1, within its set.
  public var numberInSet: Int
  /// The set's count with it, where the wearer has corrected that.
  public var countInSet: Int?
  public var set: Int
  public var startTime: Double
  public var endTime: Double
  /// When it was reported.
  public var announcedTime: Double
  public var rangeOfMotion: Double
  /// The greatest change of the knee's angle, with a sensor on shank and thigh.
  public var kneeRange: Double?
  /// Time still at the far end, and at the start before it.
  public var endHold: Double
  public var startHold: Double
  public var outDuration: Double
  public var backDuration: Double
  public var peakRate: Double
  /// The pitch of the sensor's segment at the start pose and at the far end; in the history alone.
  public var startPitch: Double?
  public var endPitch: Double?
  /// Lowering over lifting, of an exercise that asks for a ratio.
  public var eccentricRatio: Double?
  /// From 0 to 1.
  public var confidence: Double

  public init(
    number: Int, numberInSet: Int, countInSet: Int? = nil, set: Int, startTime: Double,
    endTime: Double,
    announcedTime: Double, rangeOfMotion: Double, kneeRange: Double? = nil, endHold: Double,
    startHold: Double,
    outDuration: Double, backDuration: Double, peakRate: Double, startPitch: Double? = nil,
    endPitch: Double? = nil, eccentricRatio: Double? = nil, confidence: Double
  ) {
    self.number = number
    self.numberInSet = numberInSet
    self.countInSet = countInSet
    self.set = set
    self.startTime = startTime
    self.endTime = endTime
    self.announcedTime = announcedTime
    self.rangeOfMotion = rangeOfMotion
    self.kneeRange = kneeRange
    self.endHold = endHold
    self.startHold = startHold
    self.outDuration = outDuration
    self.backDuration = backDuration
    self.peakRate = peakRate
    self.startPitch = startPitch
    self.endPitch = endPitch
    self.eccentricRatio = eccentricRatio
    self.confidence = confidence
  }
}
