/// The parameters and replies of what the wearer puts right.
public enum Undo {
  public static let name: String = "org.glided.Undo"
}

public enum Adjust {
  public static let name: String = "org.glided.Adjust"

  public struct Parameters: Codable, Sendable, Equatable {
    /// 1 or -1.
    public var by: Int

    public init(by: Int) {
      self.by = by
    }
  }
}

public enum Relabel {
  public static let name: String = "org.glided.Relabel"

  public struct Parameters: Codable, Sendable, Equatable {
    // One of the two.
    public var side: Side?
    public var exercise: String?
    /// Of a session that has ended, whether its last set alone was of that side.
    public var lastSet: Bool?

    public init(side: Side? = nil, exercise: String? = nil, lastSet: Bool? = nil) {
      self.side = side
      self.exercise = exercise
      self.lastSet = lastSet
    }
  }
}

/// The last set as it stands after a correction.
public struct CorrectedSet: Codable, Sendable, Equatable {
  public var exercise: String
  public var side: Side?
  public var set: Int
  /// Repetitions that the sensor saw, and what the corrections make of them.
  public var sensed: Int
  public var corrected: Int
  /// What speaks against so many.
  public var warning: String?

  public init(
    exercise: String, side: Side? = nil, set: Int, sensed: Int, corrected: Int,
    warning: String? = nil
  ) {
    self.exercise = exercise
    self.side = side
    self.set = set
    self.sensed = sensed
    self.corrected = corrected
    self.warning = warning
  }
}
