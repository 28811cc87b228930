/// What a timed activity is told from, at one sample.
struct LimbMotion: Sendable {
  /// s
  var time: Double
  /// rad/s, sensor frame: as sensed, or without a gyroscope how fast gravity's direction turns.
  var angularVelocity: Vector3
  var hasGyroscope: Bool
  /// The specific force, m/s², sensor frame.
  var force: Vector3
}
