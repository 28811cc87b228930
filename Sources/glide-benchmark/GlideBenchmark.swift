import ArgumentParser

/// Measures the motion core: how fast it is, and how well it counts.
@main
struct GlideBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glide-benchmark",
    abstract: "Measures how fast the motion core is, how well it counts, and the history.",
    subcommands: [
      SpeedCommand.self, AccuracyCommand.self, RobustnessCommand.self, ActivityCommand.self,
      LoopCommand.self, OrientationCommand.self, ConfidenceCommand.self, HistoryCommand.self,
    ],
    defaultSubcommand: SpeedCommand.self)
}
