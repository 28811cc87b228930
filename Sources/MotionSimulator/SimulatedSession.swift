public import MotionCore

/// A simulated recording and its truth.
public struct SimulatedSession: Sendable, Equatable {
  public var samples: [MotionSample]
  public var truth: SessionTruth
}
