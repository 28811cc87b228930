/// What really happened in a simulated recording.
///
/// Times are told of the noise-free movement: what was meant, without tremor, drift and breath.
/// Still is a limb that turns more slowly than `stillRate`. Angles are those that the limb really
/// reached, as an exact camera would measure them.
public struct SessionTruth: Sendable, Equatable {
  /// A movement out of the start pose and back.
  public struct Repetition: Sendable, Equatable {
    /// When the limb stops being still, and when it is still again at the start pose; s.
    public var startTime: Double
    public var endTime: Double
    /// The angle of the sensor's segment from the start pose to the farthest one, or from the
    /// pose on the other side where it swings there first, as in a bridge; rad.
    public var rangeOfMotion: Double
    /// Time still near the far end, `nearEnd` of the range or more away, whatever the stops
    /// there are for; s.
    public var endHold: Double
    /// Time still before the movement, of a set's first one since its start; s.
    public var startHold: Double
  }

  /// The share of the range from which on a stop is one at the far end.
  public static let nearEnd: Double = 0.7

  /// A stretch of an exercise by time: from the first step or stroke to the last.
  public struct Bout: Sendable, Equatable {
    /// s
    public var startTime: Double
    public var endTime: Double
    /// Strides of the leg that wears the sensor, or strokes there and back, fading in and out
    /// included; 0 for a posture.
    public var cycles: Int

    public init(startTime: Double, endTime: Double, cycles: Int) {
      self.startTime = startTime
      self.endTime = endTime
      self.cycles = cycles
    }
  }

  public struct Gap: Sendable, Equatable {
    /// The last sample before and the first one after it; s.
    public var from: Double
    public var to: Double
  }

  /// When each set begins, the limb being at rest in the start pose; s. None where there is no set.
  public var setStarts: [Double]

  /// When the first set begins; 0 where there is none.
  public var setStart: Double { setStarts.first ?? 0 }

  /// Slower than this is still; rad/s.
  public var stillRate: Double

  public var repetitions: [Repetition]

  /// Movements of the same kind that are too small to count.
  public var partials: [Repetition]

  public var gaps: [Gap]

  /// Of walking, running and rolling: each stretch of it in the recording, also in getting into
  /// position and in leaving it; of a standing break each time on one's feet.
  public var bouts: [Bout] = []
}
