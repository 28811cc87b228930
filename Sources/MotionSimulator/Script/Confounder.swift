/// A disturbance that belongs to real life and is no part of any repetition.
public enum Confounder: String, Sendable, CaseIterable {
  // Within a repetition.

  /// The thigh rises by up to 8° with the shank.
  case thighLift = "thigh-lift"
  /// The leg dips by 8 to 15° at the far end and rises again, in 0.6 s.
  case doublePump = "double-pump"
  /// Hands that hold the leg pull at it, 1 to 3° at 2 to 4 Hz.
  case handsPull = "hands-pull"
  /// The loaded leg shakes for 1 to 4 s, 10 to 40 deg/s rms at 5 to 7 Hz.
  case crampShake = "cramp-shake"
  /// The heel sticks and slips as it slides: jerks of 5 to 15°.
  case heelStickSlip = "heel-stick-slip"

  // Between two repetitions.

  /// The foot taps for 1 to 5 s, 10 to 15° at 2 to 4 Hz.
  case footTap = "foot-tap"
  /// The chair swivels there and back at 20 to 60 deg/s.
  case chairSwivel = "chair-swivel"
  /// The wearer stands up and sits down again.
  case sitToStand = "sit-to-stand"
  /// The bar touches the leg: 0.5 to 2 g for 20 to 60 ms.
  case barTouch = "bar-touch"
  /// The other leg works for 12 s while this one keeps still.
  case otherLeg = "other-leg"
  /// The wearer gets up, walks for 12 s and takes the start pose again.
  case walkingBreak = "walking-break"
}
