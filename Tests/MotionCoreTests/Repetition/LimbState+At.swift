import MotionCore

@testable import MotionCore

extension LimbState {
  /// A limb tilted by `degrees`, and `aside` at a right angle to that, at `time`, s.
  ///
  /// `since` is when its stillness or its movement began, s; `rate` is in degrees a second.
  static func at(
    _ degrees: Double, aside: Double = 0, time: Double, isStill: Bool = false, since: Double = 0,
    dwell: Double = 0, rate: Double = 0, advance: Double = 0
  ) -> LimbState {
    LimbState(
      up: .up(degrees, aside: aside), advance: .degrees(advance), rate: .degrees(rate),
      isStill: isStill, since: since, dwell: dwell, vibrationPower: 0, stillShare: 0.5, time: time,
      dt: 0.01)
  }
}
