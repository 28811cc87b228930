import ArgumentParser
import Programme
import Reports

struct ReportCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "report", abstract: "Write a page for a physiotherapist, to print or to send.",
    discussion: """
      What was done and planned, range of motion, holds, pain, corrections and notes, on a page that \
      any browser shows and prints; it loads nothing. There is no name on it: write it by hand.
      """)

  @Option(
    help: ArgumentHelp("The file to write.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var html: String

  @Option(help: "How many weeks, this one among them.")
  var weeks: Int = 8

  @Flag(help: "Put it in the place of a file that is there.")
  var replace: Bool = false

  @OptionGroup var history: HistoryOptions

  func validate() throws { try WeeksOption.check(weeks) }

  func run() throws {
    let extract = try history.extract(days: WeeksOption.days(weeks), withDetails: false)
    let page = ReportPage(extract, made: .today)
    try PrivateFile.write(Array(page.html.utf8), to: html, replace: replace)
  }
}
