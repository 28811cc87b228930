import ArgumentParser
import Exercises
import FoundationEssentials
import MotionCore
import MotionSimulator

/// Prints how well the exercises by time are followed, simulated and in public recordings.
struct ActivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity",
    abstract: "How well strides, strokes and standing are counted.")

  @OptionGroup var output: OutputOptions

  @Option(help: "The directory of the public recordings, with negatives.csv.")
  var data = "../shared/data"

  @Option(help: "Simulated sessions of each exercise, placement and rate.")
  var seeds = 5

  @Flag(help: "A row for each recording.")
  var each = false

  func validate() throws {
    guard seeds > 0 else { throw ValidationError("--seeds must be 1 or more.") }
  }

  func run() throws {
    let catalogue = try Catalogue.builtIn()
    let simulated = try SimulatedActivity(catalogue, seeds: seeds)
    output.print(
      "Simulated sessions of a minute: any strap, all places that are advised, 25 to 200 Hz.",
      simulated.summary)
    output.print("The same by place and rate.", simulated.table, isDetail: true)

    output.print("What following an activity costs.", try cost(catalogue))

    guard FileManager.default.fileExists(atPath: data + "/negatives.csv") else {
      print("No public recordings at \(data): their table is left out.")
      return
    }
    let row: RecordedGait.Row = each ? .file : output.brief ? .activity : .placement
    output.print(
      "Recordings of people, each taken for a walk.",
      try RecordedGait(catalogue, directory: data, each: row).table)
  }

  private func cost(_ catalogue: Catalogue) throws -> Table {
    var table = Table("per sample", "ns", "bytes allocated")
    for id in ["walk", "hamstring-foam-roll", "standing-break"] {
      let exercise = try catalogue.required(id)
      let profile = exercise.profile(placement: exercise.placement.preferred)
      let cost = Cost(samples: try simulate(exercise).samples, runs: 7) { samples in
        var tracker = MotionTracker(profile: profile)
        var facts = 0
        for sample in samples { tracker.process(sample) { _ in facts += 1 } }
        keep(Double(facts))
      }
      table.add(id, decimal(cost.nanoseconds, 1), decimal(cost.bytes, 3))
    }
    return table
  }
}
