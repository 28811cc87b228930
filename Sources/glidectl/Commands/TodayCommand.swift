import ArgumentParser
import GlideInterface

struct TodayCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "today",
    abstract: "Show what of the plan is due today, what is done, and what is better left.")

  @Flag(help: "Print one JSON object.")
  var json: Bool = false

  @Flag(
    help: """
      Notify the desktop of what is due, and print nothing; for the reminder's timer. Says nothing \
      where nothing is due, nor where no daemon runs.
      """)
  var remind: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func validate() throws {
    if json, remind { throw ValidationError("--json and --remind do not go together.") }
  }

  func run() throws {
    if remind { return try Reminder.send(daemon) }
    let today = try daemon.connect().call(GetToday.name, returning: GetToday.Reply.self).today
    for warning in today.warnings {
      StandardError.line("glidectl: \(warning.quotedForPeople)")
    }
    guard !json else { return try StandardOutput.line(JSONLine.text(today)) }
    try StandardOutput.lines(
      today.lines(columns: Terminal.textColumns()).map(Terminal.current().shown))
  }
}
