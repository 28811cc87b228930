/// What really happened in a simulated recording.
///
/// All of it is told of the noise-free movement: what was meant, without tremor, drift and breath.
/// Still is a limb that turns more slowly than `stillRate`.
public struct SessionTruth: Sendable, Equatable {
  /// A movement out of the start pose and back.
  public struct Repetition: Sendable, Equatable {
    /// When the limb stops being still, and when it is still again at the start pose; s.
    public var startTime: Double
    public var endTime: Double
    /// The angle of the sensor's segment between the start pose and the farthest one; rad.
    public var rangeOfMotion: Double
    /// Time still at the far end; s.
    public var endHold: Double
    /// Time still before the movement, of the first one since the set's start; s.
    public var startHold: Double
  }

  public struct Gap: Sendable, Equatable {
    /// The last sample before and the first one after it; s.
    public var from: Double
    public var to: Double
  }

  /// When the set begins, the limb being at rest in the start pose; s. 0 where there is no set.
  public var setStart: Double

  /// Slower than this is still; rad/s.
  public var stillRate: Double

  public var repetitions: [Repetition]

  /// Movements of the same kind that are too small to count.
  public var partials: [Repetition]

  public var gaps: [Gap]
}
