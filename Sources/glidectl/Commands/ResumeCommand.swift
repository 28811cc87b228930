import ArgumentParser
import GlideInterface

struct ResumeCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "resume", abstract: "Go on with a paused session.",
    discussion: """
      Where none runs, takes up the one that broke off with the daemon or the machine, for ten \
      minutes after that; “glidectl status” says whether there is one.
      """)

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    _ = try daemon.connect().call(Resume.name, returning: Nothing.self)
  }
}
