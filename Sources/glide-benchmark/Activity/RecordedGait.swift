import Exercises
import MotionCore
import Recordings

/// The strides counted in recordings of people who walk, sit, stand or cycle.
struct RecordedGait {
  private(set) var table = Table(
    "recordings", "placement", "sensor", "files", "minutes", "strides", "minutes active",
    "strides a second")

  fileprivate struct Tally {
    var files = 0
    var seconds = 0.0
    var cycles = 0
    var active = 0.0
  }

  /// What has a row of its own.
  enum Row {
    case file
    /// An activity at one placement, with the gyroscope and without.
    case placement
    /// An activity, with the gyroscope.
    case activity
  }

  init(_ catalogue: Catalogue, directory: String, each row: Row) throws {
    guard let walk = catalogue.exercise(id: "walk") else { return }
    let profile = walk.profile(placement: walk.placement.preferred)
    var tallies: [String: Tally] = [:]
    var order: [String] = []
    for label in try LabelFile(path: directory + "/negatives.csv").rows {
      let file = try label.text("file")
      let placement = try label.text("placement")
      // The label itself may have commas: its first word will do.
      let name = try label.text("activity").trimmingPrefix("\"")
      let activity = "\(try label.text("dataset")): \(name)"
      let samples = try Recording(path: directory + "/recordings/" + file).samples
      guard let first = samples.first, let last = samples.last else { continue }
      for sensor in row == .activity ? ["both"] : ["both", "alone"] {
        let seen =
          sensor == "both"
          ? samples : samples.map { MotionSample(time: $0.time, acceleration: $0.acceleration) }
        let count = ActivityCount(seen, profile)
        let key = [
          row == .file ? file : activity, row == .activity ? "any" : placement, sensor,
        ].joined(separator: "|")
        if tallies[key] == nil { order.append(key) }
        tallies[key, default: Tally()].add(count, duration: last.time - first.time)
      }
    }
    for key in row == .file ? order : order.sorted() {
      guard let tally = tallies[key] else { continue }
      let names = key.split(separator: "|").map(String.init)
      table.add(
        names[0], names[1], names[2], "\(tally.files)", decimal(tally.seconds / 60, 1),
        "\(tally.cycles)", decimal(tally.active / 60, 1),
        tally.active > 0 ? decimal(Double(tally.cycles) / tally.active, 2) : "–")
    }
  }
}

extension RecordedGait.Tally {
  fileprivate mutating func add(_ count: ActivityCount, duration: Double) {
    files += 1
    seconds += duration
    cycles += count.cycles
    active += count.seconds
  }
}
