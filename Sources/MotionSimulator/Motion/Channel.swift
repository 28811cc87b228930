/// One quantity of the body's motion: what is meant, and how it wavers about that.
struct Channel {
  /// The moves that are meant.
  var track: Track

  /// Rhythms that are meant: steps, taps, rolling.
  var rhythms: [Oscillation] = []

  /// What nobody means: tremor, drift, breath.
  var unsteadiness: [Oscillation] = []

  init(_ initial: Double) {
    track = Track(initial)
  }

  func at(_ time: Double, steady: Bool) -> Jet {
    let meant = track.at(time) + rhythms.at(time)
    return steady ? meant : meant + unsteadiness.at(time)
  }
}
