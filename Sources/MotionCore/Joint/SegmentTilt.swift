/// How far one segment of the limb is from its start pose, by a sensor of its own: for a second
/// sensor, whose repetitions nobody counts.
///
/// Strictly causal, constant in time and memory for a sample.
public struct SegmentTilt: BitwiseCopyable, Sendable {
  private var filter: OrientationFilter = OrientationFilter()
  private var tilt: TiltFromStart = TiltFromStart()
  private var lastTime: Double?

  public init() {}

  /// The angle between the present pose and the start pose, rad; nil before the first sample.
  public var angle: Real? { tilt.angle }

  /// Takes the present pose for the start pose; before the first sample, the pose of that.
  public mutating func takeStartPose() {
    tilt.takeStartPose()
  }

  /// Takes in the next sample; one that does not come later, or is not finite, is ignored.
  public mutating func process(_ sample: MotionSample) {
    let dt = lastTime.map { sample.time - $0 } ?? 0
    guard sample.isFinite, lastTime == nil || dt > 0 else { return }
    lastTime = sample.time
    tilt.update(filter.update(sample, dt: Real(dt)))
  }
}
