/// One sample as the repetition machine sees it.
struct LimbState: Sendable {
  /// Up, in the sensor frame; unit length.
  var up: Vector3
  /// The angle by which the pose moved in this step, tremor left out, rad.
  var advance: Real = 0
  /// Speed of rotation, rad/s.
  var rate: Real
  var isStill: Bool
  /// When the present stillness or movement began, s.
  var since: Double
  /// How long the pose has been kept, s.
  var dwell: Real
  /// Mean square of the specific force's vibration, m²/s⁴, and the share of recent time spent
  /// still.
  var vibrationPower: Real
  var stillShare: Real
  var time: Double
  var dt: Real

  /// Vibration of the specific force, m/s² rms.
  var vibration: Real { vibrationPower.squareRoot() }
}
