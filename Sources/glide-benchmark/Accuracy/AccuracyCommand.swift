import ArgumentParser
import Exercises
import FoundationEssentials
import MotionSimulator

/// Prints how well the core counts and measures simulated sessions, and public recordings where
/// they are.
struct AccuracyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accuracy",
    abstract: "How well the core counts: simulated sessions, and public recordings.")

  @OptionGroup var output: OutputOptions

  @Option(help: "The directory of the public recordings, with sets.csv and negatives.csv.")
  var data = "../shared/data"

  @Option(help: "Simulated sessions of each exercise.")
  var seeds = 10

  func validate() throws {
    guard seeds > 0 else { throw ValidationError("--seeds must be 1 or more.") }
  }

  func run() throws {
    let catalogue = try Catalogue.builtIn()
    let simulated = try SimulatedAccuracy(catalogue, seeds: seeds)
    let people =
      FileManager.default.fileExists(atPath: data + "/sets.csv")
      ? try PeopleAccuracy(catalogue, directory: data) : nil

    var headline = Headline()
    people?.add(to: &headline)
    simulated.add(to: &headline)
    output.print(
      """
      Intervals are Wilson's for shares and exact ones of a Poisson count for events. The sets of
      one person are alike, so that the bounds are wider than they seem.
      """, headline.table)
    if let people {
      people.print(output)
    } else {
      print("No public recordings at \(data): their tables are left out.\n")
    }
    simulated.print(output)
    try ReliabilityReport(
      JudgedRepetition.all(catalogue, data: data, seeds: 1..<(2 + seeds / 3))
    ).print(output)
  }
}
