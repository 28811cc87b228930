import ArgumentParser
import Exercises
import FoundationEssentials

/// Prints how well the core counts simulated sessions, and public recordings where they are.
struct AccuracyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accuracy",
    abstract: "How well the core counts: simulated sessions, and public recordings.")

  @Flag(help: "Print the tables as Markdown.")
  var markdown = false

  @Option(help: "The directory of the public recordings, with sets.csv and negatives.csv.")
  var data = "../shared/data"

  @Option(help: "Simulated sessions of each exercise.")
  var seeds = 10

  func validate() throws {
    guard seeds > 0 else { throw ValidationError("--seeds must be 1 or more.") }
  }

  func run() throws {
    let catalogue = try Catalogue.builtIn()
    print("Simulated sessions: any strap, getting into position and leaving it.\n")
    print(try SimulatedAccuracy(catalogue, seeds: seeds).table.text(markdown: markdown))

    guard FileManager.default.fileExists(atPath: data + "/sets.csv") else {
      print("\nNo public recordings at \(data): their tables are left out.")
      return
    }
    print("\nRecordings of people: sets of ten and their like.\n")
    print(try RecordedAccuracy(catalogue, directory: data).table.text(markdown: markdown))
    print("\nRecordings of people who do something else: each repetition is a false one.\n")
    print(try FalseRepetitions(catalogue, directory: data).table.text(markdown: markdown))
  }
}
