/// What a correction changes.
public enum CorrectionKind: String, Codable, Sendable, CaseIterable {
  case undo
  case adjust
  case relabelSide
  case relabelExercise
}

/// What the wearer corrected. What the sensor saw stays beside it, unchanged.
public struct CorrectionRecord: Codable, Sendable, Equatable {
  /// RFC 3339, with the offset from UTC there and then.
  public var at: String
  public var kind: CorrectionKind
  /// The set that it is about; absent where it is about the session.
  public var set: Int?
  /// undo, adjust: by how many repetitions.
  public var by: Int?
  /// relabelSide, relabelExercise: what it said before, and what it says from then on.
  public var from: String?
  public var to: String?

  public init(
    at: String, kind: CorrectionKind, set: Int? = nil, by: Int? = nil, from: String? = nil,
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
