/// A movement away from one pose: how far, about which axis, and whether it came back.
struct Departure: Sendable {
  /// The pose that it started from.
  var home: Vector3
  /// When it left, s.
  var startTime: Double
  /// How much of the range lies on the other side of home, as a bridge dips before it rises; rad.
  var depth: Real
  /// Whether that is a part of the movement, and not a sway before it.
  var dipped: Bool
  /// The movement's unit axis where it is known, in the sensor frame at home.
  var axis: Vector3?

  /// The greatest excursion from `home`, rad, and when.
  private(set) var range: Real = 0
  private(set) var peakTime: Double
  /// The pose there.
  private(set) var peakPose: Vector3
  /// The unit axis of the rotation from `home` to the peak, in the sensor frame at home.
  private(set) var direction: Vector3 = .zero
  /// The present excursion, rad; unwrapped past ±π.
  private(set) var excursion: Real = 0
  /// The greatest speed of rotation, about whatever axis, rad/s.
  private(set) var peakRate: Real = 0
  /// The angle travelled, rad, the way out and back.
  private(set) var path: Real = 0
  /// When the far end was reached and when it was left; s.
  private(set) var endReachedTime: Double?
  private(set) var endLeftTime: Double = 0
  /// The lowest excursion since the return began to be certain, rad, when, and in which pose.
  private(set) var valley: Real = 0
  private(set) var valleyTime: Double = 0
  private(set) var valleyPose: Vector3 = .zero
  private(set) var isReturning: Bool = false

  init(
    home: Vector3, startTime: Double, axis: Vector3? = nil, depth: Real = 0, dipped: Bool = false
  ) {
    self.home = home
    self.startTime = startTime
    self.axis = axis
    self.depth = depth
    self.dipped = dipped
    peakTime = startTime
    peakPose = home
    endLeftTime = startTime
  }

  /// How much of the way out is still to be made back, from 0 to 1.
  var remaining: Real { range > 0 ? excursion / range : 0 }

  /// Follows the movement by one sample; returns whether the far end was reached with it.
  @inline(__always)
  mutating func follow(_ step: LimbState, returnShare: Real) -> Bool {
    measure(step.up)
    path += step.advance
    peakRate = max(peakRate, step.rate)
    if excursion > range {
      range = excursion
      peakTime = step.time
      peakPose = step.up
      direction = step.up.cross(home).normalized ?? direction
    }
    let isNearEnd = excursion > 0.9 * range
    if isNearEnd { endLeftTime = step.isStill ? step.time : max(peakTime, step.since) }
    var reached = false
    if endReachedTime == nil, range > 0, step.isStill ? isNearEnd : !isNearEnd {
      endReachedTime = step.isStill ? max(step.since, startTime) : peakTime
      reached = true
    }
    followReturn(step, share: returnShare)
    return reached
  }

  /// Takes the excursion about the known axis; else about the axis of the farthest pose so far, so
  /// that a return counts in full though the limb comes back beside where it left.
  @inline(__always)
  private mutating func measure(_ up: Vector3) {
    if axis == nil {
      let angle = home.angle(to: up)
      guard angle < range else {
        excursion = angle
        return
      }
    }
    let twist = home.turn(from: up, about: axis ?? direction)
    let step = excursion - twist
    // Less than half a turn is no turn, which costs no rounding.
    let turns = step.magnitude < 3 ? 0 : (step / (2 * .pi)).rounded()
    excursion = twist + turns * 2 * .pi
  }

  @inline(__always)
  private mutating func followReturn(_ step: LimbState, share: Real) {
    guard excursion <= share * range else {
      isReturning = false
      return
    }
    if !isReturning || excursion < valley {
      valley = excursion
      valleyTime = step.time
      valleyPose = step.up
    }
    isReturning = true
  }

  /// How far the pose `up` is from home about other axes than the movement's; rad.
  func offAxis(of up: Vector3) -> Real {
    let angle = home.angle(to: up)
    let along = home.turn(from: up, about: direction)
    return max(angle * angle - along * along, 0).squareRoot()
  }
}
