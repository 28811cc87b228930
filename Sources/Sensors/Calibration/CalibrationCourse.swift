public import MotionCore

/// A calibration under way: a sensor's own samples in, what is to be done and what came of it out.
///
/// It has no clock but the samples' times. On one pose it waits for the sensor to lie still, then
/// measures; on six it does so on each side, in any order, and knows each by gravity.
public struct CalibrationCourse: Sendable {
  public enum Kind: Sendable, Equatable {
    /// Where the sensor lies: the gyroscope's bias, noise, the size of gravity.
    case stillPose
    /// On each of its six sides: the accelerometer's offset and scale as well.
    case sixFaces
  }

  /// What goes on now.
  public enum Step: Sendable, Equatable {
    /// It moves; it is to be laid down and let go of.
    case settling
    /// It lies still and is measured, for so many seconds more; with the side that is up, where
    /// sides are asked for.
    case measuring(Face?, remaining: Double)
    /// This side is done: it is to be turned to another.
    case done(Face)
    /// It lies still, too far from level on any side.
    case slanted
  }

  /// s
  private static let block: Double = 0.25
  private static let stillTime: Double = 5
  private static let faceTime: Double = 2
  /// Within these of its beginning, s, movement is still that of laying it down.
  private static let settlingTime: Double = 1
  /// The longest without coming to rest, or to another side; s.
  private static let patience: Double = 20
  private static let facePatience: Double = 90
  /// Beyond this from where it lay it has been turned: cosine of 1.5°.
  private static let sameDirection: Double = 0.999_657

  public private(set) var step: Step = .settling
  /// The means of the sides that are done; m/s².
  private var means: [Face: Vector3] = [:]

  private let kind: Kind
  private let previous: SensorCalibration?
  private let ranges: (acceleration: Double?, angularRate: Double?)

  private var block: StillPose = StillPose()
  private var pose: StillPose?
  private var first: StillPose?
  private var angularRate: AxisStatistics = AxisStatistics()
  private var waitsSince: Double?

  /// The ranges, m/s² and rad/s, are the largest values that the sensor can tell, where known. What
  /// is not measured anew is taken over from the `previous` calibration.
  public init(
    _ kind: Kind, previous: SensorCalibration? = nil, accelerationRange: Double? = nil,
    angularRateRange: Double? = nil
  ) {
    self.kind = kind
    self.previous = previous
    ranges = (accelerationRange, angularRateRange)
  }

  /// The sides that are done, in the order of `Face.allCases`.
  public var faces: [Face] { Face.allCases.filter { means[$0] != nil } }

  /// Takes the next sample; returns the calibration when it is done.
  ///
  /// A sample that is not finite is left out. Throws what is wrong, and is over then.
  public mutating func process(
    _ sample: MotionSample
  ) throws(CalibrationError) -> SensorCalibration? {
    guard sample.isFinite else { return nil }
    let since = waitsSince ?? sample.time
    waitsSince = since
    block.add(sample)
    guard block.duration >= Self.block else { return nil }
    defer { block = StillPose() }
    if let calibration = try take(block) { return calibration }
    let patience = kind == .stillPose ? Self.patience : Self.facePatience
    guard sample.time - since <= patience else { throw .notStill }
    return nil
  }

  private mutating func take(_ block: StillPose) throws(CalibrationError) -> SensorCalibration? {
    guard block.isQuiet else { return try leave() }
    guard var pose else {
      self.pose = block
      step = step(of: block)
      return nil
    }
    guard pose.isSameDirection(as: block, cosine: Self.sameDirection) else { return try leave() }
    pose.add(block)
    self.pose = pose
    step = step(of: pose)
    guard case .measuring(_, let remaining) = step, remaining <= 0 else { return nil }
    return try finish(pose)
  }

  /// It was moved.
  private mutating func leave() throws(CalibrationError) -> SensorCalibration? {
    if kind == .stillPose, let pose, pose.duration > Self.settlingTime { throw .moved }
    pose = nil
    step = .settling
    return nil
  }

  private func step(of pose: StillPose) -> Step {
    guard kind == .sixFaces else {
      return .measuring(nil, remaining: max(0, Self.stillTime - pose.duration))
    }
    guard let face = Face(pose.acceleration.mean) else { return .slanted }
    guard means[face] == nil else { return .done(face) }
    return .measuring(face, remaining: max(0, Self.faceTime - pose.duration))
  }

  private mutating func finish(_ pose: StillPose) throws(CalibrationError) -> SensorCalibration? {
    var correction = previous?.correction ?? SensorCorrection()
    // The six are to find offset and scale from nothing.
    if kind == .sixFaces { correction = SensorCorrection() }
    try pose.check(
      accelerationRange: ranges.acceleration, angularRateRange: ranges.angularRate,
      correctedBy: correction)
    angularRate.add(pose.angularRate)
    let first = self.first ?? pose
    self.first = first
    if kind == .sixFaces {
      guard let face = Face(pose.acceleration.mean) else { return nil }
      means[face] = pose.acceleration.mean
      step = .done(face)
      waitsSince = pose.endTime
      guard means.count == Face.allCases.count else { return nil }
      correction = try SixFaces.correction(means: means)
    }
    correction.gyroscopeBias = angularRate.mean
    return SensorCalibration(
      first, correction: correction,
      hasSixFaces: kind == .sixFaces || previous?.hasSixFaces ?? false)
  }
}

extension StillPose {
  fileprivate func isSameDirection(as other: StillPose, cosine: Double) -> Bool {
    guard let a = acceleration.mean.normalized, let b = other.acceleration.mean.normalized else {
      return false
    }
    return a.dot(b) >= cosine
  }
}
