import ArgumentParser
import GlideInterface

struct StatusCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "status", abstract: "Say what the daemon is doing.")

  @Flag(help: "Print the status as JSON.")
  var json: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    let reply = try daemon.connect().call(GetStatus.name, returning: GetStatus.Reply.self)
    guard !json else { return try StandardOutput.line(JSONLine.text(reply)) }
    let lines = reply.status.figures.lines(columns: Terminal.textColumns())
    try StandardOutput.lines(lines.map(Terminal.current().shown))
  }
}
