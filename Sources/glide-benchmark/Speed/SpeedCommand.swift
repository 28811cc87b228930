import ArgumentParser
import Exercises
import MotionSimulator

/// Prints what a sample costs, that a long recording costs no more, and how fast one is read.
struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed",
    abstract: "What a sample costs, over simulated sliders; a whole day; and reading a file.")

  @OptionGroup var output: OutputOptions

  @Option(help: "Runs, of which the fastest counts.")
  var runs = 7

  func validate() throws {
    guard runs > 0 else { throw ValidationError("--runs must be 1 or more.") }
  }

  func run() throws {
    let catalogue = try Catalogue.builtIn()
    let missing = InstructionCount.programs.filter { !isInstalled($0) }
    let counter = missing.isEmpty ? try InstructionCount() : nil

    var table = Table("per sample", "in", "ns", "instructions", "bytes allocated")
    for workload in Workload.allCases {
      for precision in Precision.allCases {
        let (cost, instructions) = try precision.prepare(workload, catalogue) { lap, run in
          (
            Cost(count: lap, runs: runs) { run(lap) },
            try counter?.perSample(workload, in: precision, lap: lap)
          )
        }
        table.add(
          workload.title, precision.rawValue, decimal(cost.nanoseconds, 1),
          decimal(instructions, 0), decimal(cost.bytes, 3))
      }
    }
    output.print(
      """
      What a sample costs. The state of the whole core is \(Precision.double.stateSize) bytes, in \
      Float \(Precision.single.stateSize).
      """, table)
    if !missing.isEmpty {
      print("Not installed: \(missing.joined(separator: ", ")); no instructions were counted.\n")
    }
    output.print(
      """
      What the core reports in Float against Double: repetitions, and the greatest differences between \
      those in both.
      """,
      try PrecisionComparison.table(hours: 24, catalogue))
    output.print(
      "The whole core over long recordings, from memory, each in a process of its own.",
      try LongRun.table(runs: 2))
    output.print(
      "Reading a recording.",
      try ReadingSpeed(Workload.core.samples(catalogue), runs: runs).table)
  }
}
