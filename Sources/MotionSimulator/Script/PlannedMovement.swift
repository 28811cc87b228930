/// When a movement out of the start pose and back was planned to happen.
struct PlannedMovement {
  /// From leaving the start pose to reaching it again; s.
  var start: Double
  var end: Double

  /// The stay at the far end; s.
  var endStay: ClosedRange<Double>?

  /// When each move and each stay ends: the excursion is greatest at one of these instants; s.
  var turningTimes: [Double] = []
}
