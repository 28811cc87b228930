import MotionCore
import Testing

@Suite struct MovementProfileTests {
  private func profile(turnsAboutVertical: Bool) -> MovementProfile {
    var profile = MovementProfile.test
    profile.turnsAboutVertical = turnsAboutVertical
    return profile
  }

  /// Ten turns of 60° and back on a swivel chair.
  private func swivels(hasGyroscope: Bool = true) -> Hinge {
    var hinge = Hinge()
    hinge.hasGyroscope = hasGyroscope
    hinge.stay(3)
    for _ in 0..<10 {
      for degrees in [60.0, -60] {
        hinge.swivel(degrees: degrees, in: 1.5)
        hinge.stay(1)
      }
    }
    return hinge
  }

  /// The excursion at the end, in degrees.
  private func excursion(after hinge: Hinge, _ profile: MovementProfile) -> Double {
    var tracker = MotionTracker(profile: profile)
    for sample in hinge.samples { tracker.process(sample) { _ in } }
    return tracker.excursion.inDegrees
  }

  @Test func turnsAboutTheVerticalCountWhereTheMovementMakesThem() {
    let repetitions = swivels().facts(profile(turnsAboutVertical: true)).repetitions
    #expect(repetitions.count == 10)
    for repetition in repetitions { #expect(abs(repetition.rangeOfMotion.inDegrees - 60) < 2) }
  }

  @Test func elsewhereTheyAreNoMovementAtAll() {
    let facts = swivels().facts(profile(turnsAboutVertical: false))
    #expect(facts.repetitions.isEmpty)
    #expect(facts.refusals.isEmpty)
  }

  @Test func anAccelerometerAloneDoesNotFeelThem() {
    let hinge = swivels(hasGyroscope: false)
    #expect(hinge.facts(profile(turnsAboutVertical: true)).repetitions.isEmpty)
  }

  @Test func theExcursionIsTheHeadingsOrThatFromGravity() {
    var hinge = Hinge()
    hinge.stay(3)
    hinge.swivel(degrees: 40, in: 1.5)
    #expect(abs(excursion(after: hinge, profile(turnsAboutVertical: true)) - 40) < 0.5)
    #expect(abs(excursion(after: hinge, profile(turnsAboutVertical: false))) < 0.5)
  }

  @Test func whatIsMeasuredFromGravityDoesNotDriftWithTheGyroscope() {
    func glides(bias: Vector3) -> Double {
      var hinge = Hinge()
      hinge.bias = bias
      hinge.stay(3)
      for _ in 0..<20 { hinge.repetition(degrees: 60, out: 1.5, hold: 0, back: 1.5, rest: 0) }
      return excursion(after: hinge, profile(turnsAboutVertical: false))
    }
    let bias = Vector3(.degrees(1), .degrees(-1.5), .degrees(2))
    #expect(abs(glides(bias: bias) - glides(bias: .zero)) < 0.2)
  }
}
