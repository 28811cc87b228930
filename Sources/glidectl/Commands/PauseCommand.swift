import ArgumentParser
import GlideInterface

struct PauseCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "pause", abstract: "Pause the session: nothing is counted until it goes on.")

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    _ = try daemon.connect().call(Pause.name, returning: Nothing.self)
  }
}
