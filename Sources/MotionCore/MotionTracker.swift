/// The motion core: samples of one sensor in, facts about one movement out.
///
/// Strictly causal, constant in time and memory for a sample; the same samples give the same
/// facts bit for bit, whatever their source and however they are divided into chunks.
public struct MotionTracker: Sendable {
  public let profile: MovementProfile

  public init(profile: MovementProfile) {
    self.profile = profile
  }

  /// The present excursion from the start pose; rad.
  public var excursion: Double { 0 }

  /// The present rate of the excursion; rad/s.
  public var excursionRate: Double { 0 }

  /// Begins a set: takes the present pose as the start pose, unless the limb already rests there.
  public mutating func beginSet() {}

  /// Takes in the next sample and reports each fact that became known with it.
  ///
  /// A sample whose time does not come after the one before is ignored.
  public mutating func process(_ sample: MotionSample, report: (MotionFact) -> Void) {}
}
