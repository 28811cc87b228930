/// What people do with a leg that is no exercise.
public enum DailyActivity: String, Sendable, CaseIterable {
  case walkingAndSitting = "walking-and-sitting"
  case walking
  /// Up and down, a landing between two flights.
  case stairs
  /// Standing up from a chair and sitting down again, with pauses.
  case standingUp = "standing-up"
  /// Sitting, and every now and then another way.
  case shifting
  case footTapping = "foot-tapping"
  /// The wearer leans forward and scratches the leg.
  case scratching
  /// The wearer leans forward and turns the sensor on the limb until it sits better.
  case strapAdjusting = "strap-adjusting"
  /// The other leg does its repetitions; this one goes with it a little.
  case otherLeg = "other-leg"
}
