import Exercises
import MotionCore
import MotionSimulator

/// Something that goes wrong, or is done otherwise, in a simulated session.
struct Fault: Sendable {
  let name: String

  /// Puts the fault into a session; returns whether that session can have it.
  let apply: @Sendable (inout SimulatedCase) -> Bool

  private init(
    _ name: String, where canHave: @escaping @Sendable (SimulatedCase) -> Bool = { _ in true },
    _ change: @escaping @Sendable (inout SimulationOptions) -> Void
  ) {
    self.name = name
    apply = { simulated in
      guard canHave(simulated) else { return false }
      change(&simulated.options)
      return true
    }
  }

  private init(_ name: String, apply: @escaping @Sendable (inout SimulatedCase) -> Bool) {
    self.name = name
    self.apply = apply
  }
}

extension Fault {
  static let all: [Fault] = [none] + sensor + strap + person + [combined]

  private static let none = Fault("no fault") { _ in }

  private static let sensor: [Fault] =
    [25.0, 50, 200].map { rate in
      Fault("\(Int(rate)) Hz") { $0.sensor.rate = rate }
    } + [
      Fault("accelerometer only") { $0.sensor.hasGyroscope = false },
      Fault("noise times 4") {
        $0.sensor.accelerometerNoise *= 4
        $0.sensor.gyroscopeNoise *= 4
      },
    ]
    + [3.0, 6, 10].map { bias in
      Fault("gyroscope bias \(Int(bias)) °/s") { $0.sensor.gyroscopeBias = .degrees(bias) }
    } + [
      Fault("time stamps off by 5 ms") { $0.sensor.timestampJitter = 0.005 },
      Fault("4 dropouts") { $0.dropouts = 4 },
    ]

  private static let strap: [Fault] = [
    Fault("slip by 10°") { $0.slip = StrapSlip(angle: .degrees(10)) },
    Fault("slip by 25°") { $0.slip = StrapSlip(angle: .degrees(25)) },
    Fault("slip round the limb by 45°") { $0.slip = StrapSlip(axis: .yaw, angle: .degrees(45)) },
    Fault("two sets") { $0.sets = 2 },
    Fault("two sets, then upside down") {
      $0.sets = 2
      $0.turnsSensorOver = true
    },
  ]

  private static let person: [Fault] = [
    Fault("fatigue: a third of the range") { $0.fatigue = 1 / 3 },
    small(range: 8, smallest: 5),
    small(range: 4, smallest: 2),
    tempo(cycle: 1.5),
    tempo(cycle: 2.5),
    tempo(cycle: 12),
    Fault("thigh lifts, hands pull, heel sticks") {
      $0.confounders = [.thighLift, .handsPull, .heelStickSlip]
    },
    Fault(
      "foot taps, other leg, a walk between",
      where: { $0.exercise.kinematics.plane != .transverse },
      { $0.confounders = [.footTap, .otherLeg, .walkingBreak] }),
  ]

  private static let combined = Fault("50 Hz, slip 10°, 5 ms, 4 gaps, 3 °/s") {
    $0.sensor.rate = 50
    $0.sensor.timestampJitter = 0.005
    $0.sensor.gyroscopeBias = .degrees(3)
    $0.slip = StrapSlip(angle: .degrees(10))
    $0.dropouts = 4
  }

  /// A range of so many degrees, the wearer having said how small a movement counts.
  private static func small(range: Double, smallest: Double) -> Fault {
    Fault("range \(Int(range))°, counted from \(Int(smallest))°") { simulated in
      simulated.options.range = .degrees(range) / simulated.exercise.kinematics.range.typical
      // They would be greater than the full ones.
      simulated.options.partialRepetitions = 0
      simulated.profile = simulated.exercise.profile(
        placement: simulated.placement, minimumRange: .degrees(smallest))
      return true
    }
  }

  /// A repetition in so many seconds, where the declared exercise may take them; a hold is as long
  /// as it is.
  private static func tempo(cycle: Double) -> Fault {
    Fault("a cycle in \(decimal(cycle, cycle.rounded() == cycle ? 0 : 1)) s") { simulated in
      let usual = simulated.exercise.kinematics.usualCycle
      let moving = cycle * usual.moving / usual.whole
      let allowed = simulated.profile.shortestCycle...simulated.profile.longestCycle
      guard simulated.exercise.kind != .hold, allowed.contains(moving) else { return false }
      simulated.options.tempo = usual.whole / cycle
      return true
    }
  }
}

extension Kinematics {
  /// How long a repetition takes with the stay at the start pose, and without it; s.
  fileprivate var usualCycle: (whole: Double, moving: Double) {
    phases.reduce((0, 0)) { sum, phase in
      switch phase {
      case .stay(.start, let duration, _, _): (sum.0 + duration, sum.1)
      case .stay(_, let duration, _, _), .move(_, let duration):
        (sum.0 + duration, sum.1 + duration)
      }
    }
  }
}
