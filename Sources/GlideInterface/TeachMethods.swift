public import Exercises

// The methods of teaching with a sensor that is worn.

public enum TeachMovement {
  public static let name: String = "org.glided.TeachMovement"

  public struct Parameters: Codable, Sendable, Equatable {
    public var movement: String
    public var title: String?
    public var placement: String?
    public var side: Side?
    public var repetitions: Int?
    /// Degrees.
    public var minimumRange: Double?
    public var date: String?
    public var sensor: String?

    public init(
      movement: String, title: String? = nil, placement: String? = nil, side: Side? = nil,
      repetitions: Int? = nil, minimumRange: Double? = nil, date: String? = nil,
      sensor: String? = nil
    ) {
      self.movement = movement
      self.title = title
      self.placement = placement
      self.side = side
      self.repetitions = repetitions
      self.minimumRange = minimumRange
      self.date = date
      self.sensor = sensor
    }
  }

  public struct Reply: Codable, Sendable, Equatable {
    /// The present excursion from the start pose; degrees.
    public var angle: Double
    /// The ranges of the repetitions that are alike so far; degrees.
    public var ranges: [Double]
    /// What was learned; in the last reply.
    public var movement: TaughtMovement?
    /// Replies that this client missed by reading too slowly.
    public var missed: Int?

    public init(
      angle: Double, ranges: [Double], movement: TaughtMovement? = nil, missed: Int? = nil
    ) {
      self.angle = angle
      self.ranges = ranges
      self.movement = movement
      self.missed = missed
    }
  }

  /// What the figures of `Parameters` may be.
  public enum Limits {
    public static let repetitions: ClosedRange<Int> = 2...10
    /// Degrees.
    public static let minimumRange: ClosedRange<Double> = 5...90
  }
}

public enum StopTeaching {
  public static let name: String = "org.glided.StopTeaching"
}
