import ArgumentParser
import MotionCore
import MotionSimulator

/// What happens in a simulated session, and who moves.
struct SimulatedSessionOptions: ParsableArguments {
  @Option(help: "How many repetitions (default: the dose's, ten for a glide).")
  var repetitions: Int?

  @Option(
    help: ArgumentHelp(
      "How many repetitions too small to count, besides.", valueName: "count"))
  var partial: Int = 0

  @Option(
    help: ArgumentHelp(
      "How long an activity without repetitions lasts.", valueName: "seconds"))
  var duration: Double = 60

  @Flag(
    inversion: .prefixedNo, exclusivity: .exclusive,
    help: "Walk up and get into the start pose first.")
  var approach: Bool = true

  @Flag(
    inversion: .prefixedNo, exclusivity: .exclusive, help: "Get up and walk away at the end.")
  var leaving: Bool = true

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "A disturbance: \(Confounder.allCases.map(\.rawValue).joined(separator: ", ")). Repeatable.",
      valueName: "disturbance"))
  var disturbances: [Confounder] = []

  @Option(help: ArgumentHelp("The range in parts of the typical one.", valueName: "factor"))
  var range: Double = 1

  @Option(
    help: ArgumentHelp(
      "The part of the range that is lost from the first repetition to the last.",
      valueName: "part"))
  var fatigue: Double = 0

  @Option(help: ArgumentHelp("How many times as fast as asked.", valueName: "factor"))
  var tempo: Double = 1

  @Option(
    help: ArgumentHelp(
      "How long to stay at the far end (default: as the exercise asks).", valueName: "seconds"))
  var endHold: Double?

  func apply(to options: inout SimulationOptions) {
    options.repetitions = repetitions
    options.partialRepetitions = partial
    options.duration = duration
    options.hasApproach = approach
    options.hasLeaving = leaving
    options.confounders = Set(disturbances)
    options.range = range
    options.fatigue = fatigue
    options.tempo = tempo
    options.endHold = endHold
  }
}
