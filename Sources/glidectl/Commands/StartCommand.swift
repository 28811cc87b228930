import ArgumentParser
import GlideInterface
import Glibc
import MotionCore

struct StartCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "start",
    abstract: "Start a session.",
    discussion: """
      What is not given comes from today's dose where the exercise is in the plan, else from the \
      exercise's own. In a terminal you are asked how much it hurts, before and after (Enter skips), \
      and the session is shown to its end: “?” lists the keys, and leaving the view (Ctrl-C) does not \
      end the session.
      """)

  @Argument(help: "The exercise's id, or a part that no other has: see “glidectl exercises”.")
  var exercise: String

  @Option(
    help: """
      The side that wears the sensor: left or right; or both, all sets of one and then, when the \
      sensor has been strapped to it, those of the other.
      """)
  var side: String?

  @Option(help: ArgumentHelp("With --side both, the side to begin with.", valueName: "side"))
  var first: String?

  @Option(help: ArgumentHelp("How many sets.", valueName: "n"))
  var sets: Int?

  @Option(help: ArgumentHelp("How many repetitions in a set.", valueName: "n"))
  var repetitions: Int?

  @Option(help: ArgumentHelp("How long to hold at the far end.", valueName: "seconds"))
  var hold: Double?

  @Option(help: ArgumentHelp("How long to rest between two sets.", valueName: "seconds"))
  var rest: Double?

  @Option(help: ArgumentHelp("The countdown before the first set.", valueName: "seconds"))
  var getReady: Double?

  @OptionGroup var range: SmallOption

  @Option(help: ArgumentHelp("The sensor, see “glidectl sensors”.", valueName: "id"))
  var sensor: String?

  @Flag(
    name: .customLong("override"),
    help: "Start what is locked, knowingly; that is kept. “glidectl today” says what is locked.")
  var overrides: Bool = false

  @Flag(inversion: .prefixedNo, help: "Ask in a terminal; the default with a live sensor.")
  var questions: Bool = true

  @Flag(
    inversion: .prefixedNo,
    help: "Show the session to its end; the default in a terminal and with --speak.")
  var watch: Bool?

  @Flag(help: "Print each reply as one JSON object a line.")
  var json: Bool = false

  @OptionGroup var voice: VoiceOptions

  @OptionGroup var daemon: DaemonOptions

  func validate() throws {
    let counts = [
      ("--sets", sets, Start.Limits.sets),
      ("--repetitions", repetitions, Start.Limits.repetitions),
    ]
    for case (let name, let number?, let range) in counts where !range.contains(number) {
      throw ValidationError("\(name) takes \(range.lowerBound) to \(range.upperBound).")
    }
    let durations = [
      ("--hold", hold, Start.Limits.holdSeconds), ("--rest", rest, Start.Limits.restSeconds),
      ("--get-ready", getReady, Start.Limits.getReadySeconds),
    ]
    for case (let name, let seconds?, let range) in durations where !range.contains(seconds) {
      throw ValidationError(
        "\(name) takes \(range.lowerBound.brief) to \(range.upperBound.brief) seconds.")
    }
    if let side, side != "both", Side(rawValue: side) == nil {
      throw ValidationError("--side takes left, right or both.")
    }
    if voice.speak, watch == false {
      throw ValidationError("--speak and --no-watch do not go together: who speaks has to listen.")
    }
    if let first {
      guard Side(rawValue: first) != nil else {
        throw ValidationError("--first takes left or right.")
      }
      guard side == "both" else {
        throw ValidationError("--first goes with --side both.")
      }
    }
  }

  func run() throws {
    let speaker = try voice.speaker()
    let connection = try daemon.connect()
    let parameters = Start.Parameters(
      exercise: try id(connection), side: (first ?? side).flatMap(Side.init),
      bothSides: side == "both" ? true : nil, sets: sets,
      repetitions: repetitions, holdSeconds: hold, restSeconds: rest, getReadySeconds: getReady,
      minimumRange: range.minimumRange?.inDegrees,
      sensor: try sensor.map { word throws(Failure) in try connection.sensor(for: word) },
      override: overrides ? true : nil)
    let questioner = try SessionQuestions(connection, isWanted: questions && !json)
    guard try questioner?.before(exercise: parameters.exercise) ?? true else { return }
    guard watch ?? (voice.speak || isatty(STDOUT_FILENO) == 1) else {
      let reply = try connection.call(Start.name, parameters, returning: Start.Reply.self)
      return try print(reply)
    }
    // The one connection is taken by the watch, the other starts what it watches.
    let watching = try DaemonConnection(path: connection.path)
    var presenter = SessionPresenter(
      json: json, terminal: .current(), speaker: speaker, bell: voice.bell)
    if let display = presenter.display {
      try Interruptions.handle(display: display) {
        StandardError.line(
          "The session goes on: “glidectl watch” shows it again, “glidectl stop” ends it.")
      }
    }
    let summary = try presenter.present(watching) {
      _ = try connection.call(Start.name, parameters, returning: Start.Reply.self)
    }
    try questioner?.after(summary)
  }

  /// The id that the daemon is asked for: what was typed, or what of the daemon's exercises alone
  /// has it as a part. What is unknown goes to the daemon, which has suggestions.
  private func id(_ connection: DaemonConnection) throws(Failure) -> String {
    let known = try connection.call(ListExercises.name, returning: ListExercises.Reply.self)
    return try ExerciseLookup.id(for: exercise, among: known.exercises.map(\.id)) ?? exercise
  }

  private func print(_ reply: Start.Reply) throws {
    guard !json else { return try StandardOutput.line(JSONLine.text(reply)) }
    let session = reply.session
    let side = session.side.map { ", \($0.words)" } ?? ""
    let terminal = Terminal.current()
    try StandardOutput.line(
      terminal.shown(
        "Started: \(session.name)\(side), \(session.doseWords), on \(session.sensor). "
          + "“glidectl watch” shows it, “glidectl stop” ends it."))
  }
}
