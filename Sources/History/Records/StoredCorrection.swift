public import Programme

/// What the wearer corrected; what the sensor saw stays as it was.
public struct StoredCorrection: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case undo
    case adjust
    case relabelSide
    case relabelExercise
  }

  public var at: WallTime
  public var kind: Kind
  /// Nil where it is about the session.
  public var set: Int?
  /// undo, adjust: by how many repetitions.
  public var by: Int?
  /// What it said before, and what it says from then on.
  public var from: String?
  public var to: String?

  public init(
    at: WallTime, kind: Kind, set: Int? = nil, by: Int? = nil, from: String? = nil,
    to: String? = nil
  ) {
    self.at = at
    self.kind = kind
    self.set = set
    self.by = by
    self.from = from
    self.to = to
  }
}
