import Exercises
import MotionCore

/// How much a limb shakes and drifts, by what it has to carry.
struct Unsteadiness {
  /// rad/s
  var tremorRate: Double
  /// Hz
  var tremorBand: ClosedRange<Double>
  /// Standard deviation of the slow drift; rad.
  var drift: Double

  static let driftBand: ClosedRange<Double> = 0.05...0.4

  /// The levels of the exercise catalogue; estimates within published bands.
  init(_ tremor: Tremor) {
    switch tremor {
    case .supported: self.init(rate: 0.3, band: 6...9, drift: 0.4)
    case .active: self.init(rate: 0.8, band: 5...9, drift: 1.0)
    case .effort: self.init(rate: 2.0, band: 4...8, drift: 1.5)
    case .standing: self.init(rate: 0.8, band: 4...9, drift: 1.2)
    }
  }

  /// From deg/s, Hz and deg.
  private init(rate: Double, band: ClosedRange<Double>, drift: Double) {
    tremorRate = .degrees(rate)
    tremorBand = band
    self.drift = .degrees(drift)
  }
}

extension BodyMotion {
  /// Makes every segment shake and drift, the trunk breathe, and a standing body sway.
  ///
  /// `scale` multiplies all of it; out of the sagittal plane it is half as much.
  mutating func addUnsteadiness(
    _ tremor: Tremor, sways: Bool, scale: Double, random: inout RandomSource
  ) {
    let level = Unsteadiness(tremor)
    func wavering(_ scale: Double, _ random: inout RandomSource) -> [Oscillation] {
      [
        .noise(
          deviation: level.tremorRate * scale, band: level.tremorBand, ofRate: true,
          random: &random),
        .noise(
          deviation: level.drift * scale, band: Unsteadiness.driftBand, ofRate: false,
          random: &random),
      ]
    }
    for segment in Placement.allCases {
      pitch[segment].unsteadiness += wavering(scale, &random)
      lean[segment].unsteadiness += wavering(0.5 * scale, &random)
      twist[segment].unsteadiness += wavering(0.5 * scale, &random)
    }
    addBreathing(scale: scale, random: &random)
    if sways { addSway(scale: scale, random: &random) }
  }

  private mutating func addBreathing(scale: Double, random: inout RandomSource) {
    let angularFrequency = 2 * .pi * random.uniform(0.2...0.3)
    let phase = random.uniform(0...(2 * .pi))
    func breath(_ amplitude: Double) -> Oscillation {
      Oscillation(waves: [
        .init(
          angularFrequency: angularFrequency, phase: phase,
          amplitude: .degrees(amplitude) * scale)
      ])
    }
    pitch.sternum.unsteadiness.append(breath(random.uniform(1.5...3)))
    pitch.sacrum.unsteadiness.append(breath(0.5))
  }

  private mutating func addSway(scale: Double, random: inout RandomSource) {
    let sway = Oscillation.noise(
      deviation: .degrees(random.uniform(0.7...1.4)) * scale, band: 0.1...0.5, ofRate: false,
      random: &random)
    for segment in Placement.allCases where segment != .foot {
      pitch[segment].unsteadiness.append(sway)
    }
  }

  /// Lets each segment lean and twist a few degrees as it moves.
  mutating func addCoupling(scale: Double, random: inout RandomSource) {
    for segment in Placement.allCases {
      lean[segment].coupling = scale * 0.03 * max(-2, min(2, random.normal()))
      twist[segment].coupling = scale * 0.04 * max(-2, min(2, random.normal()))
    }
  }
}
