import Exercises
import MotionCore
import Recordings

/// How many sets of real people are counted exactly; the start is not told.
struct RecordedAccuracy {
  private(set) var table = Table(
    "recordings", "exercise", "placement", "sets exact", "within one", "missed", "too many")

  fileprivate struct Tally {
    var sets = 0
    var exact = 0
    var nearly = 0
    var missed = 0
    var extra = 0
  }

  private struct Key: Hashable, Comparable {
    var dataset: String
    var exercise: String
    var placement: String

    static func < (a: Key, b: Key) -> Bool {
      (a.dataset, a.exercise, a.placement) < (b.dataset, b.exercise, b.placement)
    }
  }

  init(_ catalogue: Catalogue, directory: String) throws {
    var tallies: [Key: Tally] = [:]
    var counted: [String: [Repetition]] = [:]
    for row in try LabelFile(path: directory + "/sets.csv").rows {
      guard let file = row["file"], let dataset = row["dataset"],
        let exercise = row["exercise"].flatMap(catalogue.exercise(id:)),
        let placement = row["placement"].flatMap(Placement.init(rawValue:)),
        let start = row["start_s"].flatMap(Double.init),
        let end = row["end_s"].flatMap(Double.init),
        let truth = row["repetitions"].flatMap(Int.init)
      else { continue }
      let all =
        try counted[file]
        ?? repetitions(
          in: Recording(path: directory + "/recordings/" + file).samples,
          exercise.profile(placement: placement))
      counted[file] = all
      // The borders are nominal: a repetition belongs where its middle lies.
      let count = all.count { (start..<end).contains(($0.startTime + $0.endTime) / 2) }
      let key = Key(dataset: dataset, exercise: exercise.id, placement: placement.rawValue)
      tallies[key, default: Tally()].add(count: count, truth: truth)
    }
    var total = Tally()
    for (key, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      table.add(
        key.dataset, key.exercise, key.placement, "\(tally.exact)/\(tally.sets)",
        "\(tally.nearly)/\(tally.sets)", "\(tally.missed)", "\(tally.extra)")
      total.add(tally)
    }
    table.add(
      "all", "", "", "\(total.exact)/\(total.sets)", "\(total.nearly)/\(total.sets)",
      "\(total.missed)", "\(total.extra)")
  }
}

extension RecordedAccuracy.Tally {
  fileprivate mutating func add(count: Int, truth: Int) {
    sets += 1
    exact += count == truth ? 1 : 0
    nearly += abs(count - truth) <= 1 ? 1 : 0
    missed += max(truth - count, 0)
    extra += max(count - truth, 0)
  }

  fileprivate mutating func add(_ other: Self) {
    sets += other.sets
    exact += other.exact
    nearly += other.nearly
    missed += other.missed
    extra += other.extra
  }
}
