import ArgumentParser
import Programme
import Reports

struct ExportCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "export", abstract: "Write the history to files that other programs read.",
    discussion: """
      csv: a table of repetitions, one of sessions, one of pain. json: all of it as the daemon has \
      it. fhir: a Bundle of FHIR R4 for a clinic's system. omh: Open mHealth. The files are for \
      nobody but you; what is done with them then is yours to decide.
      """)

  @Option(help: "csv, json, fhir or omh.")
  var format: ExportFormat

  @Option(
    help: ArgumentHelp(
      "The directory to write into; made where it is not there.", valueName: "dir"),
    completion: .directory)
  var out: String

  @Option(help: "How many days, today among them; without it all.")
  var days: Int?

  @Flag(help: "Put them in the place of files that are there.")
  var replace: Bool = false

  @OptionGroup var history: HistoryOptions

  func validate() throws {
    if let days, !(1...36_500).contains(days) {
      throw ValidationError("--days takes 1 to 36500.")
    }
  }

  func run() throws {
    let extract = try history.extract(days: days.map { Day.last($0) }, withDetails: true)
    guard !extract.sessions.isEmpty || !extract.pain.isEmpty else {
      throw Failure(
        "There is nothing to export. \(days == nil ? howToBegin : "--days N takes more.")")
    }
    let files: [ExportFormat.File]
    do {
      files = try format.files(extract)
    } catch {
      throw Failure("The history cannot be written as \(format.rawValue): \(error)")
    }
    let directory = try PrivateDirectory(out)
    // All or nothing, as far as can be told before.
    if !replace { try directory.check(files.map(\.name)) }
    for file in files {
      try PrivateFile.write(Array(file.content), to: directory.path(file.name), replace: replace)
      try StandardOutput.line(directory.path(file.name))
    }
  }
}
