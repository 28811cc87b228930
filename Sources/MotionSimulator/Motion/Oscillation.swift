import Glibc

/// A sum of sine waves that fades in and out: a rhythm, or band-limited noise.
struct Oscillation {
  struct Wave {
    /// rad/s
    var angularFrequency: Double
    /// The phase at time 0; rad.
    var phase: Double
    var amplitude: Double
  }

  var waves: [Wave]

  /// When it begins to fade in and has faded out; s.
  var span: ClosedRange<Double> = -Double.infinity...Double.infinity

  /// How long it takes to fade in and to fade out; s.
  var fade: Double = 0.4

  func at(_ time: Double) -> Jet {
    guard span.contains(time) else { return .zero }
    var sum = Jet.zero
    for wave in waves {
      let angle = wave.phase + wave.angularFrequency * time
      let sine = sin(angle)
      sum.value += sine * wave.amplitude
      sum.rate += cos(angle) * wave.angularFrequency * wave.amplitude
      sum.acceleration -=
        sine * (wave.angularFrequency * wave.angularFrequency) * wave.amplitude
    }
    guard span.lowerBound.isFinite else { return sum }
    let fadeOut = span.upperBound - fade
    if time < span.lowerBound + fade {
      let fadeIn = MinimumJerkMove(start: span.lowerBound, duration: fade, change: 1)
      sum = sum * fadeIn.contribution(at: time)
    }
    if time > fadeOut {
      let fading = MinimumJerkMove(start: fadeOut, duration: fade, change: -1)
      sum = sum * (Jet(1) + fading.contribution(at: time))
    }
    return sum
  }
}

extension Oscillation {
  /// A single wave with this phase, rad, at the beginning of its span.
  static func wave(
    angularFrequency: Double, amplitude: Double, phase: Double = 0, span: ClosedRange<Double>,
    fade: Double
  ) -> Oscillation {
    let origin = phase - angularFrequency * span.lowerBound
    return Oscillation(
      waves: [Wave(angularFrequency: angularFrequency, phase: origin, amplitude: amplitude)],
      span: span, fade: fade)
  }

  /// Band-limited noise with this standard deviation, its power spread evenly over `band`, Hz.
  ///
  /// With `ofRate`, the deviation is that of the rate of change.
  static func noise(
    deviation: Double, band: ClosedRange<Double>, ofRate: Bool, random: inout RandomSource
  ) -> Oscillation {
    let count = 6
    let step = (band.upperBound - band.lowerBound) / Double(count)
    let waves = (0..<count).map { index in
      let lowest = band.lowerBound + step * Double(index)
      let angularFrequency = 2 * .pi * random.uniform(lowest...(lowest + step))
      let amplitude = deviation * (2 / Double(count)).squareRoot()
      return Wave(
        angularFrequency: angularFrequency, phase: random.uniform(0...(2 * .pi)),
        amplitude: ofRate ? amplitude / angularFrequency : amplitude)
    }
    return Oscillation(waves: waves)
  }
}

extension [Oscillation] {
  func at(_ time: Double) -> Jet {
    var sum = Jet.zero
    for oscillation in self { sum += oscillation.at(time) }
    return sum
  }
}
