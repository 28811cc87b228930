import ArgumentParser
import Exercises
import GlideInterface

struct StopCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "stop", abstract: "End the session and print what was done.")

  @Option(help: ArgumentHelp("Why, to be kept with the summary.", valueName: "text"))
  var reason: String?

  @Flag(help: "Print the reply as JSON.")
  var json: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    let connection = try daemon.connect()
    let reply = try connection.call(
      Stop.name, Stop.Parameters(reason: reason), returning: Stop.Reply.self)
    guard !json else { return try StandardOutput.line(JSONLine.text(reply)) }
    let exercise = try? ExerciseLookup.builtIn().exercise(id: reply.summary.exercise)
    let lines = reply.summary.figures(name: exercise?.name ?? reply.summary.exercise)
      .lines(columns: Terminal.textColumns())
    try StandardOutput.lines(lines.map(Terminal.current().shown))
  }
}
