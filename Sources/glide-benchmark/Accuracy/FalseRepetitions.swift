import Exercises
import MotionCore
import Recordings

/// How many repetitions are counted in recordings that have none.
struct FalseRepetitions {
  private(set) var table = Table("declared", "hours", "false", "false an hour")

  init(_ catalogue: Catalogue, directory: String) throws {
    let rows = try LabelFile(path: directory + "/negatives.csv").rows
    for id in ["sciatic-slider-seated-slump", "free"] {
      guard let exercise = catalogue.exercise(id: id) else { continue }
      let profile = exercise.profile(placement: exercise.placement.preferred)
      var seconds = 0.0
      var count = 0
      for row in rows {
        guard let file = row["file"] else { continue }
        let samples = try Recording(path: directory + "/recordings/" + file).samples
        if let first = samples.first, let last = samples.last { seconds += last.time - first.time }
        count += repetitions(in: samples, profile).count
      }
      let hours = seconds / 3600
      table.add(id, decimal(hours, 1), "\(count)", decimal(Double(count) / hours, 1))
    }
  }
}
