import ArgumentParser
import GlideInterface

struct NextCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "next",
    abstract: "You are ready: end the countdown, the rest or the change of legs.")

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    _ = try daemon.connect().call(Next.name, returning: Nothing.self)
  }
}
