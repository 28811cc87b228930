import Coaching
import Exercises
import MotionCore
import Testing

@Suite struct PlacementDoubts {
  private let slider: Exercise

  init() throws {
    slider = try #require(try Catalogue.builtIn().exercise(id: "sciatic-slider-seated-slump"))
  }

  private func refusal(_ degrees: Double, _ reason: Refusal.Reason = .tooSmall) -> MotionFact {
    .refused(Refusal(reason: reason, startTime: 0, time: 1, range: .degrees(degrees)))
  }

  private func repetition() -> MotionFact {
    .repetition(.made(from: 0, to: 4))
  }

  @Test func fourThatAreFarTooSmallRaiseIt() throws {
    var doubt = try #require(PlacementDoubt(slider, wornOn: nil))
    for range in [6.0, 7, 5] { doubt.take(refusal(range)) }
    #expect(doubt.warning == nil)
    doubt.take(refusal(6))
    let warning = try #require(doubt.warning)
    #expect(warning.hasPrefix("the sensor turns by 7° at the most, where"))
    #expect(warning.hasSuffix("check that it is worn on the shank"))
    // Shy at first, and worn well.
    doubt.take(repetition())
    #expect(doubt.warning == nil)
  }

  @Test func aStiffJointRaisesNone() throws {
    var doubt = try #require(PlacementDoubt(slider, wornOn: .shank))
    for _ in 0..<9 { doubt.take(refusal(24)) }
    #expect(doubt.warning == nil)
    for _ in 0..<9 { doubt.take(refusal(3, .tooFast)) }
    #expect(doubt.warning == nil)
  }

  @Test func whereLittleIsExpectedThereIsNothingToDoubt() throws {
    #expect(PlacementDoubt(slider, wornOn: .sacrum) == nil)
    let walk = try #require(try Catalogue.builtIn().exercise(id: "walk"))
    #expect(PlacementDoubt(walk, wornOn: nil) == nil)
  }
}
