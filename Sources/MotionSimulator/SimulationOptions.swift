/// How a session is to go, who moves in it, and what goes wrong.
public struct SimulationOptions: Sendable, Equatable {
  /// The same seed and options give the same session.
  public var seed: UInt64 = 1

  // MARK: The session

  /// Walking up and getting into the start pose comes first; without it the recording begins at
  /// rest in the start pose. A movement in the plane across the spine always begins so.
  public var hasApproach: Bool = true

  /// Getting up and walking away comes last.
  public var hasLeaving: Bool = true

  /// Between two sets the wearer gets up, walks and gets into position again.
  public var sets: Int = 1

  /// Full repetitions of a set; nil takes the dose's, and ten for a glide.
  public var repetitions: Int?

  /// Repetitions too small to count, dealt out among the full ones.
  public var partialRepetitions: Int = 0

  /// How long an activity without repetitions lasts; s.
  public var duration: Double = 60

  public var confounders: Set<Confounder> = []

  // MARK: The person

  /// The range in parts of the exercise's typical one.
  public var range: Double = 1

  /// The part of the range that is lost from the first repetition to the last.
  public var fatigue: Double = 0

  /// Twice as fast as the exercise asks is 2.
  public var tempo: Double = 1

  /// How long to stay at the far end, s, in place of what the exercise asks.
  public var endHold: Double?

  /// Scales how much the repetitions differ: at 1 by 7 % in range, 12 % in duration and 20 % in
  /// hold, 8 % in a long one (coefficients of variation).
  public var variation: Double = 1

  /// Scales tremor, drift, breathing and sway.
  public var unsteadiness: Double = 1

  /// Scales how far segments lean and twist out of the plane in which they move: at 1 by 2° and
  /// more in a full repetition.
  public var outOfPlane: Double = 1

  // MARK: The sensor

  public var sensor: SensorModel = SensorModel()
  public var strap: StrapOrientation = .random

  /// The sensor slips on the limb in the middle of the set.
  public var slip: StrapSlip?

  /// Between two sets the sensor is taken off and put on upside down.
  public var turnsSensorOver: Bool = false

  /// How many times samples are missing, for 50 to 500 ms each, within the set.
  public var dropouts: Int = 0

  public init() {}
}
