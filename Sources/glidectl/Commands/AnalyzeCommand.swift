import ArgumentParser
import Exercises
import MotionCore
import Recordings
import Sensors

struct AnalyzeCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Count an exercise in recordings, without the daemon.",
    discussion: """
      A recording is a text file with the columns time_s, accel_x, accel_y, accel_z and, where \
      there is a gyroscope, anglvel_x, anglvel_y, anglvel_z, in SI units. What evemu-record or \
      libinput record has written of a game controller is read as well, and what iio_readdev has \
      written of an IIO sensor, with the description of iio_info -x beside it. The exercise and \
      placement are those of the “# exercise:” and “# placement:” lines, unless given here. An \
      exercise that is not built in is looked for among the daemon's taught movements, if it can \
      be reached; --movement names the file of one in its place.
      """)

  @Argument(help: "The recordings.", completion: .file(extensions: ["csv"]))
  var files: [String]

  @Option(help: ArgumentHelp("The exercise's id or a part of it.", valueName: "id"))
  var exercise: String?

  @Option(
    help: ArgumentHelp(
      "A taught movement, as “glidectl movements export” writes it; the exercise, unless --exercise "
        + "names another.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var movement: String?

  @Option(help: "Where the sensor was worn: \(PlacementLookup.known).")
  var placement: String?

  @Option(
    help: ArgumentHelp(
      "When the set begins, on the recording's clock; without it the set begins with the file.",
      valueName: "seconds"))
  var start: Double?

  @OptionGroup var range: SmallOption

  @Flag(help: "Print one JSON object a file.")
  var json: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func validate() throws {
    if let start, !start.isFinite { throw ValidationError("--start takes seconds.") }
  }

  func run() throws {
    var known = KnownExercises(try ExerciseLookup.builtIn(), daemon: daemon)
    var exercise = try movement.map { file throws(Failure) in try known.add(file: file) }
    if let word = self.exercise { exercise = try known.exercise(for: word) }
    let placement = try placement.map(PlacementLookup.placement)
    let terminal = Terminal.current()
    var isFirst = true
    var hasFailed = false
    for file in files {
      let report: AnalysisReport
      let analysis: RecordingAnalysis
      do {
        (report, analysis) = try analyze(
          file, exercise: exercise, placement: placement, known: &known)
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
    _ file: String, exercise: Exercises.Exercise?, placement: Placement?,
    known: inout KnownExercises
  ) throws(Failure) -> (AnalysisReport, RecordingAnalysis) {
    do {
      var recording = try MotionFile(path: file)
      let exercise = try exercise ?? Self.exercise(of: recording.header, file, &known)
      let worn = try placement ?? PlacementLookup.placement(of: recording.header, file)
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
    of header: RecordingHeader, _ file: String, _ known: inout KnownExercises
  ) throws(Failure) -> Exercises.Exercise {
    guard let id = header.exercise else {
      throw Failure(
        """
        \(file) does not say which exercise it is: give --exercise ID, or --exercise free for \
        any movement out and back.
        """)
    }
    guard let exercise = try known.exercise(id: id) else {
      throw Failure("\(file): \(noSuchExercise(id, suggestions: known.suggestions(for: id)))")
    }
    return exercise
  }
}
