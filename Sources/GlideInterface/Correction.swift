/// A correction that the wearer made in a session.
public struct Correction: Codable, Sendable, Equatable {
  public var kind: CorrectionKind
  /// The set that it is about; of several the first.
  public var set: Int?
  /// undo, adjust: by how many repetitions
  public var by: Int?
  /// relabelExercise: what it said before
  public var from: String?
  /// relabelSide, relabelExercise: what it says from now on
  public var to: String?

  public init(
    kind: CorrectionKind, set: Int? = nil, by: Int? = nil, from: String? = nil, to: String? = nil
  ) {
    self.kind = kind
    self.set = set
    self.by = by
    self.from = from
    self.to = to
  }
}

/// Why a session paused by itself.
public enum AutoPauseReason: String, Codable, Sendable, CaseIterable {
  /// The limb was held at the far end for far too long.
  case heldTooLong
  /// Nothing moved.
  case still
}
