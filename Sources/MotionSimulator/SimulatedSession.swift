import Exercises
public import MotionCore

/// A simulated recording and its truth.
public struct SimulatedSession: Sendable {
  public var samples: [MotionSample]
  public var truth: SessionTruth
}

/// What really happened in a simulated recording.
public struct SessionTruth: Sendable, Equatable {
  public struct Repetition: Sendable, Equatable {
    /// When the noise-free movement begins and when it is back; s.
    public var startTime: Double
    public var endTime: Double
    /// rad
    public var rangeOfMotion: Double
    /// Still time of the noise-free movement; s.
    public var endHold: Double
    public var startHold: Double
  }

  /// When the set begins, the approach being over; s.
  public var setStart: Double
  public var repetitions: [Repetition]
}
