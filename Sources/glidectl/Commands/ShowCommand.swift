import ArgumentParser
import GlideInterface
import Reports

struct ShowCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "show", abstract: "Tell all of one session.")

  @Argument(help: "Its number, as “glidectl history” lists it, or last.")
  var session: String = "last"

  @Flag(help: "Print the record, with each repetition, as JSON.")
  var json: Bool = false

  @OptionGroup var history: HistoryOptions

  func validate() throws { _ = try number() }

  func run() throws {
    let number = try number()
    guard let record = try history.session(number) else {
      guard let number else { throw Failure("There is no session yet. \(howToBegin)") }
      throw Failure("There is no session \(number). “glidectl history” lists them.", status: 64)
    }
    guard !json else { return try StandardOutput.line(JSONLine.text(record)) }
    let lines = record.figures.lines(columns: Terminal.textColumns())
    try StandardOutput.lines(lines.map(Terminal.current().shown))
  }

  private func number() throws -> Int? {
    if session == "last" { return nil }
    guard let number = Int(session), number > 0 else {
      throw ValidationError(
        "“\(session)” is no session: give its number, as “glidectl history” lists it, or last.")
    }
    return number
  }
}
