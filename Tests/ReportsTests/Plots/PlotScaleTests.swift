import Testing

@testable import Reports

struct PlotScaleTests {
  @Test(
    arguments: [
      ([52.0, 71], nil, [50.0, 55, 60, 65, 70, 75]), ([0, 1.1], 0, [0, 0.5, 1, 1.5]),
      ([0, 30.4], 0, [0, 10, 20, 30, 40]), ([60], nil, [60, 60.1, 60.2]), ([], 0, [0, 0.1, 0.2]),
      ([3, 4.2], 4, [4, 4.5, 5]), ([.nan, 3, .infinity], 0, [3, 3.1, 3.2]),
    ] as [([Double], Double?, [Double])])
  func goesFromOneRoundFigureToAnother(values: [Double], floor: Double?, ticks: [Double]) {
    let scale = PlotScale(covering: values, floor: floor)
    #expect(scale.ticks.count == ticks.count)
    for (tick, expected) in zip(scale.ticks, ticks) { #expect(abs(tick - expected) < 1e-9) }
  }

  @Test func coversWhateverThereIs() {
    for low in stride(from: -200.0, to: 200, by: 7.3) {
      for span in [0, 0.01, 0.4, 3, 17, 42, 180, 5000.0] {
        let scale = PlotScale(covering: [low, low + span])
        #expect(scale.lower <= low && low + span <= scale.upper + 1e-9)
        #expect((3...7).contains(scale.ticks.count), "\(low) \(span): \(scale.ticks)")
      }
    }
  }
}
