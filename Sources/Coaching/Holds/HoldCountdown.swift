import Exercises
import MotionCore

/// Counts down a long hold: its start, its half, ten seconds, the last five, and its end.
///
/// It goes on through small movements and through each step further into the stretch; letting go
/// resets it.
struct HoldCountdown: Sendable {
  enum Call: Sendable, Equatable {
    case started
    case half
    /// So many seconds are left.
    case left(Int)
    /// A little further, where that does not hurt.
    case straighter
    case over
    /// Longer than it should be.
    case enough
  }

  /// Letting go by more than this is a drop; rad. A creep of 5° is none.
  static let drop: Double = .degrees(8)
  /// Further than this in one go is on the way to the stretch, and no creep in it; rad.
  static let step: Double = .degrees(10)

  private static let numbers: [Int] = [10, 5, 4, 3, 2, 1]
  /// Nothing else is said so close to a number; s.
  private static let clearance: Double = 1.5

  /// Less of the usual range than this may be a stop on the way, where there is one.
  private static let shortOfEnd: Double = 0.6
  /// So much longer than that stop is no stop any more; s.
  private static let patience: Double = 1.5

  private let target: Double
  /// Where the movement stops on its way: how far it goes by then at most, rad, and for how long, s.
  private let stop: (reach: Double, duration: Double)?
  private let calls: [(time: Double, call: Call)]
  private var since: Double?
  private var told: Double = 0
  /// How far the limb is held; rad.
  private var reach: Double = 0
  private var isHeld: Bool = false

  /// Nil where no hold is asked for that is worth counting down.
  init?(_ exercise: Exercise, hold target: Double) {
    guard exercise.kind == .hold, target > 0 else { return nil }
    self.target = target
    stop = Self.stop(exercise)
    let limits = exercise.kinematics.endHold
    let numbers = Self.numbers.filter { Double($0) <= target - 1 }
      .map { (target - Double($0), Call.left($0)) }
    func isClear(_ time: Double) -> Bool {
      time > Self.clearance && !numbers.contains { abs($0.0 - time) < Self.clearance }
    }
    let half = isClear(target / 2) ? [(target / 2, Call.half)] : []
    let further = Self.creepTimes(exercise, until: target - 6)
      .filter { isClear($0) && abs($0 - target / 2) >= Self.clearance }
      .map { ($0, Call.straighter) }
    // From whatever is more: what the wearer asked for may be longer than the exercise's own.
    let late = [(max(limits.maximum, target + 15), Call.enough)]
    calls = ([(0, .started)] + numbers + half + further + [(target, .over)] + late)
      .sorted { $0.0 < $1.0 }
  }

  private static func stop(_ exercise: Exercise) -> (reach: Double, duration: Double)? {
    for case .stay(.middle, let duration, _, _) in exercise.kinematics.phases {
      return (shortOfEnd * exercise.kinematics.range.typical, duration + patience)
    }
    return nil
  }

  /// When the stretch may go further, where its exercise says so: "trying to straighten the leg a
  /// little more every several seconds".
  private static func creepTimes(_ exercise: Exercise, until end: Double) -> [Double] {
    for case .stay(.end, _, let creep, let interval) in exercise.kinematics.phases
    where creep > 0 && interval > 0 {
      return Array(stride(from: interval, through: end, by: interval))
    }
    return []
  }

  mutating func begin(_ hold: Hold, excursion: Double) {
    guard hold.position == .end else { return }
    isHeld = true
    if since == nil || excursion > reach + Self.step {
      since = hold.startTime
      told = -1
      reach = excursion
    }
    reach = max(reach, excursion)
  }

  mutating func end() {
    isHeld = false
  }

  mutating func reset() {
    since = nil
    isHeld = false
  }

  /// Returns what to say at `time`, with the limb at `excursion`, rad.
  mutating func advance(to time: Double, excursion: Double) -> Call? {
    guard let since else { return nil }
    if isHeld { reach = max(reach, excursion) }
    guard excursion > reach - Self.drop else {
      reset()
      return nil
    }
    let duration = time - since
    // "Slowly straighten": the hold begins at the end of that, unless nothing more comes.
    if let stop, reach < stop.reach, !isHeld || duration < stop.duration { return nil }
    defer { told = max(told, duration) }
    return calls.last { told < $0.time && $0.time <= duration }?.call
  }
}
