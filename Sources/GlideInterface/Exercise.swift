/// The `Exercise` of the interface.
public struct Exercise: Codable, Sendable, Equatable {
  public var id: String
  public var name: String
  public var kind: String
  public var posture: String
  public var laterality: String
  /// Where to wear the sensor, best first.
  public var placements: [String]
  public var sets: Int
  public var repetitions: Int
  public var holdSeconds: Double
  public var restSeconds: Double
  /// How many times as long the lowering should take as the lifting, where that is asked for.
  public var eccentricRatio: Double?
  public var durationSeconds: Double?
  public var timesPerDay: Int
  /// The dose in the words of its source.
  public var dose: String
  public var safety: [String]

  public init(
    id: String, name: String, kind: String, posture: String, laterality: String,
    placements: [String], sets: Int, repetitions: Int, holdSeconds: Double, restSeconds: Double,
    eccentricRatio: Double? = nil, durationSeconds: Double? = nil, timesPerDay: Int, dose: String,
    safety: [String]
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.posture = posture
    self.laterality = laterality
    self.placements = placements
    self.sets = sets
    self.repetitions = repetitions
    self.holdSeconds = holdSeconds
    self.restSeconds = restSeconds
    self.eccentricRatio = eccentricRatio
    self.durationSeconds = durationSeconds
    self.timesPerDay = timesPerDay
    self.dose = dose
    self.safety = safety
  }
}
