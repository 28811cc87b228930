import ArgumentParser
import Exercises
import MotionCore
import Recordings

struct AnalyzeCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Count an exercise in recordings, without the daemon.",
    discussion: """
      A recording is a text file with the columns time_s, accel_x, accel_y, accel_z and, where \
      there is a gyroscope, anglvel_x, anglvel_y, anglvel_z, in SI units. Its exercise and \
      placement are those of its “# exercise:” and “# placement:” lines, unless given here.
      """)

  @Argument(help: "The recordings.", completion: .file(extensions: ["csv"]))
  var files: [String]

  @Option(help: ArgumentHelp("The exercise's id or a part of it.", valueName: "id"))
  var exercise: String?

  @Option(help: "Where the sensor was worn: \(knownPlacements).")
  var placement: String?

  @Option(
    help: ArgumentHelp(
      "When the set begins, on the recording's clock; without it the set begins with the file.",
      valueName: "seconds"))
  var start: Double?

  @OptionGroup var range: SmallOption

  @Flag(help: "Print one JSON object a file.")
  var json: Bool = false

  func validate() throws {
    if let start, !start.isFinite { throw ValidationError("--start takes seconds.") }
  }

  func run() throws {
    let catalogue = try ExerciseLookup.builtIn()
    let exercise = try exercise.map { word throws(Failure) in
      try ExerciseLookup.exercise(for: word, in: catalogue)
    }
    let placement = try placement.map(Self.placement)
    let terminal = Terminal.current()
    var isFirst = true
    var hasFailed = false
    for file in files {
      let report: AnalysisReport
      let analysis: RecordingAnalysis
      do {
        (report, analysis) = try analyze(
          file, exercise: exercise, placement: placement, catalogue: catalogue)
      } catch {
        // The others are still worth having.
        error.report()
        hasFailed = true
        continue
      }
      if json {
        try StandardOutput.line(JSONLine.text(report))
      } else {
        let text = report.text(
          name: analysis.exercise.name, minimumRange: analysis.profile.minimumRange.inDegrees)
        try StandardOutput.lines((isFirst ? [] : [""]) + text.map(terminal.shown))
      }
      isFirst = false
    }
    if hasFailed { throw ExitCode(1) }
  }

  private func analyze(
    _ file: String, exercise: Exercises.Exercise?, placement: Placement?, catalogue: Catalogue
  ) throws(Failure) -> (AnalysisReport, RecordingAnalysis) {
    do {
      var recording = try RecordingReader(path: file)
      let exercise = try exercise ?? Self.exercise(of: recording.header, file, catalogue)
      let worn = try placement ?? Self.placement(of: recording.header, file)
      let analysis = RecordingAnalysis(
        exercise: exercise, placement: worn ?? exercise.placement.preferred, start: start,
        minimumRange: range.minimumRange)
      let report = try analysis.report(&recording, file: file)
      for warning in recording.warnings { StandardError.line("glidectl: \(warning)") }
      return (report, analysis)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("\(error)")
    }
  }

  private static func exercise(
    of header: RecordingHeader, _ file: String, _ catalogue: Catalogue
  ) throws(Failure) -> Exercises.Exercise {
    guard let id = header.exercise else {
      throw Failure(
        """
        \(file) does not say which exercise it is: give --exercise ID, or --exercise free for \
        any movement out and back.
        """)
    }
    guard let exercise = catalogue.exercise(id: id) else {
      throw Failure("\(file): \(noSuchExercise(id, suggestions: catalogue.suggestions(for: id)))")
    }
    return exercise
  }

  private static func placement(
    of header: RecordingHeader, _ file: String
  ) throws(Failure) -> Placement? {
    guard let word = header.placement else { return nil }
    guard let placement = Placement(rawValue: word) else {
      throw Failure("\(file): \(noSuchPlacement(word)) Correct its header or give --placement.")
    }
    return placement
  }

  private static func placement(_ word: String) throws(Failure) -> Placement {
    guard let placement = Placement(rawValue: word) else { throw .usage(noSuchPlacement(word)) }
    return placement
  }

  private static func noSuchPlacement(_ word: String) -> String {
    "There is no placement “\(word)”. There are: \(knownPlacements)."
  }

  private static var knownPlacements: String {
    Placement.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
