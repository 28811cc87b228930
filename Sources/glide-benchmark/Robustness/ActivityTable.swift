import Exercises
import MotionCore
import MotionSimulator

/// How many repetitions are counted in simulated activities that have none.
struct ActivityTable {
  private(set) var table = Table(
    "on the shank", "hours", "slider", "an hour", "95 %", "free 12°", "an hour", "95 %")

  /// Of one activity, on the shank; s.
  private static let duration: Double = 1200

  init(_ catalogue: Catalogue, seeds: Int) throws {
    let slider = try catalogue.required(Demonstration.exerciseID).profile(placement: .shank)
    let free = try catalogue.required("free").profile(placement: .shank)
    let cases = DailyActivity.allCases.flatMap { activity in (1...seeds).map { (activity, $0) } }
    let counts = try cases.concurrentMap { activity, seed in
      var options = SimulationOptions()
      options.seed = UInt64(seed)
      options.duration = Self.duration
      let samples = try simulate(activity, placement: .shank, options: options).samples
      return (
        activity: activity, hours: ((samples.last?.time ?? 0) - (samples.first?.time ?? 0)) / 3600,
        slider: repetitions(in: samples, slider).count, free: repetitions(in: samples, free).count
      )
    }
    for activity in DailyActivity.allCases {
      let counts = counts.filter { $0.activity == activity }
      let hours = counts.reduce(0) { $0 + $1.hours }
      let slider = EventRate(count: counts.reduce(0) { $0 + $1.slider }, exposure: hours)
      let free = EventRate(count: counts.reduce(0) { $0 + $1.free }, exposure: hours)
      table.add(
        activity.rawValue, decimal(hours, 1), "\(slider.count)", decimal(slider.value, 1),
        slider.interval.text(decimals: 1), "\(free.count)", decimal(free.value, 1),
        free.interval.text(decimals: 1))
    }
  }
}
