import ArgumentParser
import Exercises
import FoundationEssentials
import GlideInterface
import MotionCore

struct TeachCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "teach",
    abstract: "Learn an exercise of your own from two or three slow repetitions.",
    discussion: """
      With a sensor that is worn, or --from a recording. The daemon keeps what was learned; from \
      then on its name is an exercise, for “start”, “exercises” and “analyze”. Range, tempo, holds \
      and axis are learned; getting into position before does no harm. “glidectl stop” in another \
      terminal ends the lesson with what was seen, Ctrl-C gives it up. “glidectl movements” lists \
      what was taught.
      """)

  @Argument(
    help: "What to call it: lowercase letters and digits with hyphens between them.")
  var name: String

  @Option(
    help: ArgumentHelp("Learn from this recording, without a sensor.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "How many repetitions that are alike end the lesson: "
        + "\(TeachMovement.Limits.repetitions.lowerBound) to "
        + "\(TeachMovement.Limits.repetitions.upperBound).", valueName: "n"))
  var repetitions: Int = MovementLearner.askedRepetitions

  /// A recording is seen as a whole, so that nothing in it needs to be left out.
  @OptionGroup var range: SmallOption

  @Option(help: ArgumentHelp("The sensor, see “glidectl sensors”.", valueName: "id"))
  var sensor: String?

  @Option(
    help: ArgumentHelp(
      "Where the sensor is worn, in place of what the recording or the sensor says.",
      valueName: "segment"))
  var placement: Placement?

  @Option(help: "The side that wears it.")
  var side: Exercises.Exercise.Side?

  @Option(help: ArgumentHelp("Its name in words; without it, made of the name.", valueName: "text"))
  var title: String?

  @Flag(help: "Put it in the place of a taught movement of the same name.")
  var replace: Bool = false

  @Option(
    help: ArgumentHelp(
      "Write what was learned to this file in place of having the daemon keep it.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var out: String?

  @Flag(help: "Print what was learned as JSON.")
  var json: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func validate() throws {
    let limits = TeachMovement.Limits.repetitions
    guard limits.contains(repetitions) else {
      throw ValidationError("--repetitions takes \(limits.lowerBound) to \(limits.upperBound).")
    }
  }

  func run() throws {
    let title = try checkedTitle()
    // Before all the work: whether the result can be kept.
    let keeper = out == nil ? try keeper() : nil
    let movement =
      if let from {
        try RecordedLesson(
          file: from, id: name, title: title, placement: placement, side: side
        ).movement()
      } else {
        try worn(title: title)
      }
    if let out { try MovementFile.write(movement, to: out) }
    if let keeper { try keeper.add(movement, replace: replace) }
    guard !json else { return try StandardOutput.line(JSONLine.text(movement)) }
    let next =
      out.map { "Written to \($0): “glidectl movements import \($0)” gives it to a daemon." }
      ?? "“glidectl start \(name)” starts it."
    // Not wrapped: a command is there to be copied.
    let lines = movement.figures.lines(columns: Terminal.textColumns()) + [next]
    try StandardOutput.lines(lines.map(Terminal.current().shown))
  }

  /// Learns from a sensor, and tells of each repetition meanwhile.
  private func worn(title: String) throws -> TaughtMovement {
    let terminal = Terminal.current()
    func tell(_ text: String, indent: String = "") throws {
      guard !json else { return }
      let lines = terminal.shown(text).wrapped(to: Terminal.textColumns() - indent.count)
      try StandardOutput.lines(lines.map { indent + $0 })
    }
    let lesson = WornLesson(
      connection: try daemon.connect(),
      parameters: TeachMovement.Parameters(
        movement: name, title: title, placement: placement?.rawValue,
        side: side.flatMap { Side(rawValue: $0.rawValue) }, repetitions: repetitions,
        minimumRange: range.minimumRange?.inDegrees,
        date: Date.now.formatted(Date.ISO8601FormatStyle(timeZone: .current).year().month().day()),
        sensor: sensor))
    try tell("Do it \(repetitions) times, slowly, each time the same way and back to the start.")
    return try lesson.movement { ranges in
      let list = ranges.map(\.degrees).joined(separator: ", ")
      try tell("\(ranges.count) of \(repetitions): \(list)", indent: "  ")
    }
  }

  /// Refuses a name that no movement can have, and returns the title.
  private func checkedTitle() throws(Failure) -> String {
    if let problem = MovementName.problem(with: name) {
      throw .usage("The name “\(name)” \(problem).")
    }
    guard try ExerciseLookup.builtIn().exercise(id: name) == nil else {
      throw Failure(GlidedError.reservedName(name).reply)
    }
    let title = title ?? name.prefix(1).uppercased() + name.dropFirst().replacing("-", with: " ")
    guard (1...TaughtMovement.longestTitle).contains(title.count) else {
      throw .usage("--title takes 1 to \(TaughtMovement.longestTitle) characters.")
    }
    return title
  }

  private func keeper() throws(Failure) -> DaemonConnection {
    let connection = try daemon.connect()
    if !replace, try connection.movements().contains(where: { $0.id == name }) {
      throw Failure(GlidedError.movementExists(name).reply)
    }
    return connection
  }
}

extension DaemonConnection {
  func add(_ movement: TaughtMovement, replace: Bool) throws(Failure) {
    _ = try call(
      AddMovement.name, AddMovement.Parameters(movement: movement, replace: replace),
      returning: Nothing.self)
  }
}
