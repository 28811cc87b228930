/// A body segment that can wear the sensor.
public enum Placement: String, Sendable, CaseIterable, Codable {
  case shank
  case thigh
  case foot
  case sternum
  case sacrum
}

/// Where to wear the sensor for an exercise.
public struct PlacementAdvice: Sendable, Equatable, Codable {
  /// The segment that sees the exercise best; nil where none is better than the others.
  public var preferred: Placement?

  public var alternatives: [Placement]

  /// Segments that cannot be counted with: mostly they do not move enough.
  public var blind: [Placement]

  public var note: String?

  /// The segments that can be counted with, the best first.
  public var bestFirst: [Placement] {
    (preferred.map { [$0] } ?? []) + alternatives
  }
}
