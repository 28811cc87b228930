import ArgumentParser
import GlideInterface

struct SkipCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "skip", abstract: "Leave out what remains of this set.",
    discussion: "The set is kept as incomplete, with what was done of it.")

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    _ = try daemon.connect().call(Skip.name, returning: Nothing.self)
  }
}
