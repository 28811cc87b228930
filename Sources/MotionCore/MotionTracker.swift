/// The motion core: samples of one sensor in, facts about one movement out.
///
/// Strictly causal, constant in time and memory for a sample; the same samples give the same
/// facts bit for bit, whatever their source and however they are divided into chunks.
public struct MotionTracker: BitwiseCopyable, Sendable {
  /// What counts as missing samples.
  struct GapParameters: Sendable {
    /// A step of more than this many usual ones, and of more than this time, s, is a gap.
    var usualSteps: Real = 5
    var shortest: Real = 0.1
    /// A gap beyond this, s, ends the movement that it falls into.
    var longestBridged: Real = 0.5
  }

  public private(set) var profile: MovementProfile

  private let gapParameters: GapParameters = GapParameters()
  private var orientation: OrientationFilter = OrientationFilter()
  private var stillness: StillnessDetector = StillnessDetector()
  private var dwell: PoseDwell = PoseDwell()
  private var agitation: Agitation = Agitation()
  private var holds: HoldMachine = HoldMachine()
  private var repetitions: RepetitionMachine
  /// In place of repetitions.
  private var activity: ActivityTracker?
  private var lastTime: Double?
  /// The usual step between two samples, s; 0 before it is known.
  private var usualStep: Real = 0

  public init(profile: MovementProfile) {
    self.profile = profile
    repetitions = RepetitionMachine(profile: profile)
    activity = profile.activity.map(ActivityTracker.init)
  }

  /// The present excursion from the start pose; rad.
  public var excursion: Real { repetitions.excursion }

  /// Whether the limb is still now; false of an activity, where that is not followed.
  public var isStill: Bool { stillness.isStill }

  /// The gyroscope's bias as estimated so far; rad/s, sensor frame.
  public var gyroscopeBias: Vector3 { orientation.gyroscopeBias }

  /// The present orientation: sensor frame to a frame whose z axis points up, heading arbitrary.
  public var attitude: Quaternion { orientation.orientation }

  /// The direction that is followed, in the sensor frame: up, unless the movement turns about it.
  @inline(__always)
  private func followed(_ orientation: Quaternion) -> Vector3 {
    profile.turnsAboutVertical
      ? orientation.conjugate.rotate(Vector3(1, 0, 0)) : orientation.up
  }

  /// Begins a set: takes the present pose as the start pose, unless the limb already rests there.
  ///
  /// Before the first sample it does nothing: the start pose is then found from the movement, and a
  /// first repetition counts only when a second one like it follows.
  public mutating func beginSet() {
    guard let lastTime else { return }
    activity?.beginSet()
    repetitions.beginSet(
      at: followed(attitude), time: lastTime,
      tolerance: dwell.parameters.highest)
  }

  /// Takes it that the sensor is worn elsewhere: nothing that was learned of the movement holds.
  ///
  /// The start pose is found from the movement, or with the next set.
  public mutating func changeLimb() {
    repetitions = RepetitionMachine(profile: profile)
  }

  /// Counts movements from `minimumRange`, rad, on, as if a set began with the start pose that it has:
  /// what came before is no measure of how far the next ones have to go.
  public mutating func count(from minimumRange: Real) {
    profile.minimumRange = minimumRange
    repetitions.begin(anew: profile, at: lastTime)
  }

  /// Takes in the next sample and reports each fact that became known with it.
  ///
  /// A sample whose time does not come after the one before, or that is not finite, is ignored.
  @inlinable @inline(__always)
  public mutating func process(_ sample: MotionSample, report: (MotionFact) -> Void) {
    // In registers: a sample that was just written would be waited for.
    process(
      time: sample.time, force: sample.acceleration, rate: sample.angularVelocity ?? .zero,
      hasGyroscope: sample.angularVelocity != nil, report: report)
  }

  @usableFromInline
  mutating func process(
    time: Double, force: Vector3, rate: Vector3, hasGyroscope: Bool,
    report: (MotionFact) -> Void
  ) {
    let sample = MotionSample(time: time, acceleration: force, angularVelocity: rate)
    guard sample.isFinite, let dt = step(to: time, report: report) else { return }
    let attitude =
      hasGyroscope
      ? orientation.update(force: force, rate: rate, dt: dt)
      : orientation.update(force: force, dt: dt)
    guard profile.activity == nil else {
      let limb = LimbMotion(
        time: time, angularVelocity: hasGyroscope ? rate : orientation.angularVelocity,
        hasGyroscope: hasGyroscope, force: force)
      activity?.update(limb, dt: dt, report: report)
      return
    }
    let up = followed(attitude)
    let range = repetitions.referenceRange
    let transition = stillness.update(
      orientation.angularVelocity, time: time, dt: dt, range: range)
    agitation.update(force, isStill: stillness.isStill, dt: dt)
    let kept = dwell.update(up, time: time, range: range)
    if case .moving(let since, let stillFor) = transition {
      endStillness(of: stillFor, at: since, report: report)
    }
    let advance = repetitions.advance(to: up)
    repetitions.update(
      LimbState(
        up: up, advance: advance, rate: orientation.angularVelocity.length,
        isStill: stillness.isStill, since: stillness.since, dwell: kept,
        vibrationPower: agitation.vibrationPower, stillShare: agitation.stillShare, time: time,
        dt: dt),
      report: report)
    if case .still(let since) = transition { beginStillness(at: since, report: report) }
    holds.advance(to: time, report: report)
  }

  /// Returns the time since the last sample, s, or nil for one that does not come later.
  @inline(__always)
  private mutating func step(to time: Double, report: (MotionFact) -> Void) -> Real? {
    guard let lastTime else {
      self.lastTime = time
      return 0
    }
    let dt = Real(time - lastTime)
    guard dt > 0 else { return nil }
    self.lastTime = time
    let longest = max(gapParameters.usualSteps * usualStep, gapParameters.shortest)
    if usualStep > 0, dt > longest {
      pass(from: lastTime, to: time, report: report)
    } else {
      usualStep = usualStep > 0 ? usualStep + (dt - usualStep) * 0.05 : dt
    }
    return dt
  }

  @inline(never)
  private mutating func pass(from start: Double, to end: Double, report: (MotionFact) -> Void) {
    report(.gap(from: start, to: end))
    guard Real(end - start) > gapParameters.longestBridged else { return }
    activity?.interrupt(report: report)
    repetitions.interrupt(time: end, report: report)
  }

  @inline(never)
  private mutating func endStillness(
    of duration: Real, at since: Double, report: (MotionFact) -> Void
  ) {
    repetitions.add(stillness: duration, at: repetitions.restingPosition)
    holds.leave(at: since, report: report)
  }

  @inline(never)
  private mutating func beginStillness(at since: Double, report: (MotionFact) -> Void) {
    report(.still(since: since))
    if let position = repetitions.restingPosition { holds.stop(at: position, since: since) }
  }
}
