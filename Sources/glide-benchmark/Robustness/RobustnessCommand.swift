import ArgumentParser
import Exercises

/// Prints how well the core counts simulated sessions in spite of faults, and what it counts in
/// activities that are no exercise.
struct RobustnessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "robustness",
    abstract: "How well the core counts in spite of faults, and in what is no exercise.")

  @OptionGroup var output: OutputOptions

  @Option(help: "Simulated sessions of each exercise for each fault.")
  var seeds = 10

  func validate() throws {
    guard seeds > 0 else { throw ValidationError("--seeds must be 1 or more.") }
  }

  func run() throws {
    let catalogue = try Catalogue.builtIn()
    output.print(
      """
      Simulated sessions of all exercises as in “accuracy”, the start told, with one fault each.
      A cycle is only as fast or slow as the declared exercise may be.
      """, try FaultTable(catalogue, seeds: seeds).table)
    output.print(
      """
      Simulated activities without any repetition: each one counted is a false one, with the seated
      slider declared and free. Whoever stands up and sits down again moves out and back, which is
      what free counts.
      """, try ActivityTable(catalogue, seeds: seeds).table)
  }
}
