import ArgumentParser
import GlideInterface
import Programme
import Reports

struct HistoryCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "history", abstract: "List what was done, one session a line.",
    discussion: "“glidectl show NUMBER” tells more of one.")

  @Option(help: "How many days, today among them.")
  var days: Int = 14

  @Flag(help: "Print one JSON object a session.")
  var json: Bool = false

  @OptionGroup var history: HistoryOptions

  func validate() throws {
    guard (1...36_500).contains(days) else { throw ValidationError("--days takes 1 to 36500.") }
  }

  func run() throws {
    let extract = try history.extract(days: Day.last(days), withDetails: false)
    guard !json else {
      return try StandardOutput.lines(extract.sessions.map { try JSONLine.text($0.record) })
    }
    let columns = Terminal.textColumns()
    let lines =
      extract.sessions.isEmpty
      ? noSession(in: count(days, "day")).wrapped(to: columns)
      : HistoryList(extract: extract).lines(columns: columns)
    try StandardOutput.lines(lines.map(Terminal.current().shown))
  }
}

/// What is said where there is nothing to look back on; `period` as "14 days".
func noSession(in period: String) -> String {
  "No session in the last \(period). \(howToBegin)"
}

let howToBegin: String =
  "“glidectl start EXERCISE --side left” begins one, “glidectl exercises” lists what there is."
