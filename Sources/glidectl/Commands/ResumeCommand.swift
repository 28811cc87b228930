import ArgumentParser
import GlideInterface

struct ResumeCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "resume", abstract: "Go on with a paused session.")

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    _ = try daemon.connect().call(Resume.name, returning: Nothing.self)
  }
}
