/// A stretch of a timed activity, told once it is sure; none overlaps the one before.
public struct ActiveSpan: BitwiseCopyable, Sendable, Equatable {
  /// s
  public var startTime: Double
  public var endTime: Double

  /// The strides or strokes completed in it; 0 for a posture.
  public var cycles: Int

  public init(startTime: Double, endTime: Double, cycles: Int) {
    self.startTime = startTime
    self.endTime = endTime
    self.cycles = cycles
  }
}
