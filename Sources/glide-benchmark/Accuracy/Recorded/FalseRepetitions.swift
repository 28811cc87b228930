import Exercises
import MotionCore
import Recordings

/// How many repetitions are counted in recordings that have none.
struct FalseRepetitions {
  /// What is declared.
  enum Mode: String, CaseIterable {
    case glide = "seated slider"
    case free = "free at 12°"
  }

  private struct Count {
    var dataset: String
    var hours: Double
    var counts: [Mode: Int]
  }

  private let counts: [Count]

  init(_ catalogue: Catalogue, slider: Exercise, free: Exercise, directory: String) throws {
    let recordings = try LabelFile(path: directory + "/negatives.csv").rows.map {
      try NegativeRecording($0)
    }
    let profiles: [Mode: MovementProfile] = [
      .glide: slider.profile(placement: slider.placement.preferred),
      .free: free.profile(placement: free.placement.preferred),
    ]
    counts = try recordings.concurrentMap { recording in
      let samples = try Recording(path: directory + "/recordings/" + recording.file).samples
      let seconds = (samples.last?.time ?? 0) - (samples.first?.time ?? 0)
      return Count(
        dataset: recording.dataset, hours: seconds / 3600,
        counts: profiles.mapValues { repetitions(in: samples, $0).count })
    }
  }

  /// The rate an hour in one data set, or in all.
  func rate(_ mode: Mode, dataset: String? = nil) -> EventRate {
    let counts = counts.filter { dataset == nil || $0.dataset == dataset }
    return EventRate(
      count: counts.reduce(0) { $0 + ($1.counts[mode] ?? 0) },
      exposure: counts.reduce(0) { $0 + $1.hours })
  }

  var table: Table {
    var table = Table("declared", "recordings", "hours", "false", "false an hour", "95 %")
    let datasets = Set(counts.map(\.dataset)).sorted()
    for mode in Mode.allCases {
      for dataset in datasets + ["all"] {
        let rate = rate(mode, dataset: dataset == "all" ? nil : dataset)
        table.add(
          mode.rawValue, dataset, decimal(rate.exposure, 2), "\(rate.count)",
          decimal(rate.value, 1), rate.interval.text(decimals: 1))
      }
    }
    return table
  }
}
