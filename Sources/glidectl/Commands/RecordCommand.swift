import ArgumentParser
import Exercises
import FoundationEssentials
import GlideInterface
import Glibc
import MotionCore
import Recordings

struct RecordCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "record",
    abstract: "Write a sensor's samples to a file, until Ctrl-C or for --seconds.",
    discussion: """
      The file is a recording as “glidectl analyze” and “glided --sensor replay:FILE” read it. A \
      session may run at the same time: without --sensor and --exercise, they are the session's. \
      What was written stays, whatever ends it; a file that is there already is left alone.
      """)

  @Argument(help: "The file to write.", completion: .file(extensions: ["csv"]))
  var file: String

  @Option(help: ArgumentHelp("The sensor, see “glidectl sensors”.", valueName: "id"))
  var sensor: String?

  @Option(help: ArgumentHelp("How long to record.", valueName: "seconds"))
  var seconds: Double?

  @Option(help: ArgumentHelp("The exercise that it is of: its id or a part.", valueName: "id"))
  var exercise: String?

  @Option(
    help: ArgumentHelp("Where the sensor is worn, if not where it says.", valueName: "segment"))
  var placement: Placement?

  @Option(help: "The side that wears it.")
  var side: Exercises.Exercise.Side?

  @Option(
    help: ArgumentHelp("Anything else, such as how often you really did it.", valueName: "text"))
  var note: String?

  @Flag(help: "Print what was recorded as JSON.")
  var json: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func validate() throws {
    if let seconds, !(seconds > 0 && seconds.isFinite) {
      throw ValidationError("--seconds takes more than 0.")
    }
  }

  func run() throws {
    try RecordingFile.checkIsFree(file)
    let stop = try StopSignal()
    let connection = try daemon.connect()
    var fields = HeaderFields(placement: placement, side: side, note: note)
    let session = try connection.runningSession()
    if let exercise {
      fields.exercise = try connection.exercise(for: exercise)
    } else {
      fields.exercise = session?.exercise
      fields.side = fields.side ?? session?.side?.rawValue
    }
    let wanted =
      try sensor.map { word throws(Failure) in try connection.sensor(for: word) }
      ?? session?.sensor

    var take = RecordingTake(
      file: file, fields: fields, seconds: seconds,
      progress: RecordingProgress(isShown: !json && Terminal.current().isInteractive))
    let ending: Failure?
    do {
      _ = try connection.follow(
        Stream.name, Stream.Parameters(sensor: wanted), Stream.Reply.self,
        until: stop.descriptor
      ) { reply in try take.take(reply) }
      ending = nil
    } catch let failure as Failure {
      // What came until then is worth having.
      guard take.hasBegun else { throw failure }
      ending = failure
    }
    let result = try take.finish()
    let terminal = Terminal.current()
    if json {
      try StandardOutput.line(JSONLine.text(result))
    } else {
      // Not wrapped: a command is there to be copied.
      try StandardOutput.lines(result.words.map(terminal.shown))
    }
    if let ending { throw ending }
  }
}

extension DaemonConnection {
  fileprivate func runningSession() throws(Failure) -> Session? {
    let status = try call(GetStatus.name, returning: GetStatus.Reply.self).status
    return status.state == .idle ? nil : status.session
  }

  /// Returns the id of the exercise that `word` means.
  fileprivate func exercise(for word: String) throws(Failure) -> String {
    let known = try call(ListExercises.name, returning: ListExercises.Reply.self)
    guard let id = try ExerciseLookup.id(for: word, among: known.exercises.map(\.id)) else {
      throw .usage(noSuchExercise(word, suggestions: []))
    }
    return id
  }
}
