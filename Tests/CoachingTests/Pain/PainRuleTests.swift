import Coaching
import Exercises
import Testing

@Suite struct PainRules {
  private let glide = PainRule()
  private let stretch = PainRule(isStretch: true)

  /// "0-3 go, 4-5 caution and settle in 24 h, 6-10 stop/modify"
  @Test(arguments: 0...10)
  func aGlideGoesByTheLevel(level: Int) {
    let effect: PainReport.Effect = level <= 3 ? .none : level <= 5 ? .halvedRange : .stopped
    #expect(glide.effect(level: level, isSharp: false) == effect)
  }

  /// "Don't push through any sharp pain"
  @Test func sharpPainStopsAtAnyLevel() {
    for level in [nil, 0, 3] as [Int?] {
      #expect(glide.effect(level: level, isSharp: true) == .stopped)
    }
  }

  /// "sharp or spreading pain stops at any score"
  @Test func spreadingPainStopsAtAnyLevel() {
    #expect(glide.effect(level: 1, isSharp: false, isSpreading: true) == .stopped)
  }

  /// "Stop the stretch if you begin to feel pain"; "discontinuing them if they cause discomfort"
  @Test func aStretchStopsWhereThePainBegins() {
    #expect(stretch.effect(level: 0, isSharp: false) == .none)
    #expect(stretch.effect(level: 1, isSharp: false) == .stopped)
    let sore = PainRule(isStretch: true, before: 2)
    #expect(sore.effect(level: 2, isSharp: false) == .none)
    #expect(sore.effect(level: 3, isSharp: false) == .stopped)
    let verySore = PainRule(isStretch: true, before: 5)
    #expect(verySore.effect(level: 4, isSharp: false) == .stopped)
  }

  /// "They should not make your hamstring pain worse": what half the range did not ease, stops.
  @Test func whatHalvingDoesNotEaseStops() {
    #expect(glide.effect(level: 4, isSharp: false, isHalved: true) == .stopped)
    #expect(glide.effect(level: 3, isSharp: false, isHalved: true) == .none)
  }

  @Test func theCatalogueSaysWhatIsAStretch() throws {
    let catalogue = try Catalogue.builtIn()
    for exercise in catalogue.exercises {
      let says = exercise.safety.contains("stop the stretch if you begin to feel pain")
      #expect(PainRule(exercise).isStretch == says, "\(exercise.id)")
    }
  }
}
