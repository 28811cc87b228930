import Exercises
import MotionCore
import Sensors

/// The angle of the knee in a session, from its own sensor on shank or thigh and a second one on
/// the other of the two.
///
/// The second one does nothing but add this angle: while it cannot be read there is none, and the
/// session goes on.
@MainActor
final class KneeReading {
  private let second: KnownSensor
  private let sessionIsOnShank: Bool
  private var own: TiltFromStart = TiltFromStart()
  private var other: SegmentTilt = SegmentTilt()
  private var knee: JointAngle
  /// The second sensor's samples that are later than the session's last one.
  private var early: [MotionSample] = []
  /// The time of the last one that was taken, s.
  private var latest: Double?
  private var reading: SensorReading?

  /// The two sensors deliver a few tens of milliseconds apart; what is older than this is no
  /// present angle, s.
  private static let oldest: Double = 0.3

  /// More than is ever early: the session's own sensor does not deliver. 10 s at 1 kHz.
  private static let mostEarly: Int = 10_000

  /// Nil where the exercise has no repetitions, or turns neither shank nor thigh.
  init?(_ exercise: Exercises.Exercise, sensor: KnownSensor, second: KnownSensor) {
    guard exercise.activity == nil,
      let turnsAlike = exercise.kinematics.turnsAlike(.shank, .thigh)
    else { return nil }
    self.second = second
    sessionIsOnShank = sensor.placement == .shank
    knee = JointAngle(turnsAlike: turnsAlike)
  }

  /// The segment on the other side of the knee; nil for one that does not border on it.
  static func otherSegment(of placement: Placement?) -> Placement? {
    switch placement {
    case .shank: .thigh
    case .thigh: .shank
    case .foot, .sternum, .sacrum, nil: nil
    }
  }

  func start() throws(SensorError) {
    reading = try second.read { [weak self] event in self?.take(event) }
  }

  func end() {
    reading?.end()
  }

  /// The change of the knee's angle since the start pose, rad; nil while the second sensor says
  /// nothing.
  private(set) var change: Double?

  /// The greatest change within a repetition; rad.
  func range(of repetition: MotionCore.Repetition) -> Double? {
    change == nil ? nil : knee.range(of: repetition)
  }

  func takeStartPose() {
    own.takeStartPose()
    other.takeStartPose()
  }

  /// Takes in the attitude of the session's own sensor at `time`, s, after the facts known with it.
  func advance(to time: Double, attitude: Quaternion) {
    own.update(attitude)
    let due = early.prefix { $0.time <= time }
    for sample in due { other.process(sample) }
    latest = due.last?.time ?? latest
    early.removeFirst(due.count)
    guard let ownAngle = own.angle, let otherAngle = other.angle, let latest,
      time - latest < Self.oldest
    else {
      change = nil
      return
    }
    knee.update(
      distal: sessionIsOnShank ? ownAngle : otherAngle,
      proximal: sessionIsOnShank ? otherAngle : ownAngle)
    change = knee.change
  }

  func take(_ fact: MotionFact) {
    if case .movementBegan(let time) = fact { knee.beginMovement(at: time) }
  }

  private func take(_ event: SensorEvent) {
    switch event {
    case .samples(let samples):
      early += samples
      if early.count > Self.mostEarly { early.removeFirst(early.count - Self.mostEarly) }
    case .interrupted, .resumed, .ended, .lost:
      // The angle becomes too old, and is not told.
      break
    }
  }
}
