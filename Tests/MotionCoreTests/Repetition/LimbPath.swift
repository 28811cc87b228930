import MotionCore

@testable import MotionCore

/// A limb sample by sample as the repetition machine sees it, its pose and its rate known without
/// error; it starts upright.
struct LimbPath {
  let rate: Double
  private(set) var states: [LimbState] = []
  private(set) var time: Double = 0
  private var tilt: (degrees: Double, aside: Double)
  private var stillness: StillnessDetector = StillnessDetector()
  private var dwell: PoseDwell = PoseDwell()
  private var path: TravelledPath = TravelledPath(smallest: .degrees(25))
  private var lastUp: Vector3

  init(from degrees: Double = 0, rate: Double = 100) {
    self.rate = rate
    tilt = (degrees, 0)
    lastUp = .up(degrees)
  }

  /// Stays in the present pose for `duration`, s.
  mutating func stay(_ duration: Double) {
    for _ in 0..<Int((duration * rate).rounded()) { append() }
  }

  /// Moves with minimum jerk in `duration`, s.
  mutating func move(to degrees: Double, aside: Double = 0, in duration: Double) {
    let start = tilt
    let count = Int((duration * rate).rounded())
    for i in 1...count {
      let x = Double(i) / Double(count)
      let share = x * x * x * (10 + x * (-15 + 6 * x))
      tilt.degrees = start.degrees + (degrees - start.degrees) * share
      tilt.aside = start.aside + (aside - start.aside) * share
      append()
    }
  }

  /// Goes out by `degrees`, stays, comes back and rests.
  mutating func glide(
    _ degrees: Double = 60, out: Double = 1.5, hold: Double = 1, back: Double = 1.5,
    rest: Double = 1
  ) {
    let start = tilt.degrees
    move(to: start + degrees, in: out)
    stay(hold)
    move(to: start, in: back)
    stay(rest)
  }

  /// Samples are missing for `duration`, s.
  mutating func pause(_ duration: Double) {
    time += duration
  }

  private mutating func append() {
    let up = Vector3.up(tilt.degrees, aside: tilt.aside)
    time += 1 / rate
    let angularVelocity = up.cross(lastUp) * rate
    lastUp = up
    _ = stillness.update(angularVelocity, time: time, dt: 1 / rate, range: .degrees(60))
    states.append(
      LimbState(
        up: up, advance: path.advance(to: up), rate: angularVelocity.length,
        isStill: stillness.isStill, since: stillness.since,
        dwell: dwell.update(up, time: time, range: .degrees(60)), vibrationPower: 0,
        stillShare: 0.5,
        time: time, dt: 1 / rate))
  }
}
