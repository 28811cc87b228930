import ArgumentParser
import GlideInterface

struct StopCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "stop", abstract: "End the session and print what was done.",
    discussion: "Where a movement is being taught, ends that with what was seen.")

  @Option(help: ArgumentHelp("Why, to be kept with the summary.", valueName: "text"))
  var reason: String?

  @Flag(help: "Print the reply as JSON.")
  var json: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    let connection = try daemon.connect()
    let status = try connection.call(GetStatus.name, returning: GetStatus.Reply.self).status
    if status.teaching != nil {
      _ = try connection.call(StopTeaching.name, returning: Nothing.self)
      return
    }
    let reply = try connection.call(
      Stop.name, Stop.Parameters(reason: reason), returning: Stop.Reply.self)
    guard !json else { return try StandardOutput.line(JSONLine.text(reply)) }
    let lines = reply.summary.figures(name: status.session?.name ?? reply.summary.exercise)
      .lines(columns: Terminal.textColumns())
    try StandardOutput.lines(lines.map(Terminal.current().shown))
  }
}
