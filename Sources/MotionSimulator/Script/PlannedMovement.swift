/// When a movement out of the start pose and back was planned to happen.
struct PlannedMovement {
  /// From leaving the start pose to reaching it again; s.
  var start: Double
  var end: Double
}
