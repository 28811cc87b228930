/// How much of an exercise is asked for.
public struct Dose: Sendable, Equatable {
  public var sets: Int

  /// Repetitions in a set; 0 where seconds count instead.
  public var repetitions: Int

  /// The hold asked for at the far end; s.
  public var hold: Double

  /// How many times as long the lowering on the way back should take as the lifting on the way out;
  /// nil where the tempo is free.
  public var eccentricRatio: Double?

  /// The rest between two sets; s.
  public var rest: Double

  /// How long a timed exercise lasts; s.
  public var duration: Double?

  /// 0 where the exercise is not for every day.
  public var timesPerDay: Int
  public var daysPerWeek: Int?
  public var timesPerWeek: Int?

  /// Where these figures come from.
  public var basis: String
}

extension Dose: Codable {
  private enum CodingKeys: String, CodingKey {
    case sets
    case repetitions
    case hold = "holdSeconds"
    case eccentricRatio
    case rest = "restSeconds"
    case duration = "durationSeconds"
    case timesPerDay
    case daysPerWeek
    case timesPerWeek
    case basis
  }

  /// Decodes a dose; refuses negative figures, and a dose of neither repetitions nor seconds.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    sets = try container.decode(Int.self, forKey: .sets)
    repetitions = try container.decode(Int.self, forKey: .repetitions)
    hold = try container.decode(Double.self, forKey: .hold)
    eccentricRatio = try container.decodeIfPresent(Double.self, forKey: .eccentricRatio)
    rest = try container.decode(Double.self, forKey: .rest)
    duration = try container.decodeIfPresent(Double.self, forKey: .duration)
    timesPerDay = try container.decode(Int.self, forKey: .timesPerDay)
    daysPerWeek = try container.decodeIfPresent(Int.self, forKey: .daysPerWeek)
    timesPerWeek = try container.decodeIfPresent(Int.self, forKey: .timesPerWeek)
    basis = try container.decode(String.self, forKey: .basis)

    try container.check(.sets, sets >= 1, "must be at least 1")
    try container.check(.repetitions, repetitions >= 0, "must not be negative")
    try container.check(.hold, hold >= 0, "must not be negative")
    try container.check(
      .eccentricRatio, eccentricRatio.map { $0 > 0 } ?? true, "must be more than 0")
    try container.check(.rest, rest >= 0, "must not be negative")
    try container.check(
      .duration, repetitions > 0 || duration.map { $0 > 0 } == true,
      "must be more than 0 where there are no repetitions")
    try container.check(.timesPerDay, timesPerDay >= 0, "must not be negative")
  }
}
