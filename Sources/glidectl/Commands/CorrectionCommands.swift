import ArgumentParser
import GlideInterface

struct UndoCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the last repetition: it was none.",
    discussion: correctionsStandBeside)

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    try daemon.connect().correct(Undo.name, Nothing()).show()
  }
}

struct AdjustCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "adjust", abstract: "Correct the count of the set: adjust +1, adjust -1.",
    discussion: correctionsStandBeside)

  // Else -1 would be an option.
  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("+1 or -1.", valueName: "step"))
  var step: [String]

  @OptionGroup var daemon: DaemonOptions

  func validate() throws {
    guard step == ["+1"] || step == ["-1"] || step == ["1"] else {
      throw ValidationError("Say “adjust +1” or “adjust -1”.")
    }
  }

  func run() throws {
    let by = step == ["-1"] ? -1 : 1
    try daemon.connect().correct(Adjust.name, Adjust.Parameters(by: by)).show()
  }
}

struct RelabelCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "relabel", abstract: "Say that it was the other side, or another exercise.",
    discussion: correctionsStandBeside,
    subcommands: [RelabelSideCommand.self, RelabelExerciseCommand.self])
}

struct RelabelSideCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "side", abstract: "Say on which side it was.")

  @Argument(help: "left or right.", transform: side)
  var side: Side

  @Flag(help: "Of a session that has ended, the last set alone.")
  var lastSet: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    try daemon.connect().correct(
      Relabel.name, Relabel.Parameters(side: side, lastSet: lastSet ? true : nil)
    ).show()
  }

  private static func side(_ text: String) throws -> Side {
    guard let side = Side(rawValue: text) else {
      throw ValidationError("“\(text)” is no side: say left or right.")
    }
    return side
  }
}

struct RelabelExerciseCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "exercise", abstract: "Say which exercise it was.")

  @Argument(help: "The exercise's id, or a part that no other has.")
  var exercise: String

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    let connection = try daemon.connect()
    let known = try connection.call(ListExercises.name, returning: ListExercises.Reply.self)
    let id = try ExerciseLookup.id(for: exercise, among: known.exercises.map(\.id)) ?? exercise
    try connection.correct(Relabel.name, Relabel.Parameters(exercise: id)).show()
  }
}

private let correctionsStandBeside: String = """
  Of the session that runs, or else of the last one of today. What the sensor saw is kept beside it.
  """

extension DaemonConnection {
  /// Returns the set as it stands after the correction.
  func correct(_ method: String, _ parameters: some Encodable) throws(Failure) -> CorrectedSet {
    try call(method, parameters, returning: CorrectedSet.self)
  }
}

extension CorrectedSet {
  /// The set and its count, with what the sensor saw where that is another.
  var words: String {
    let side = side.map { ", \($0.words)" } ?? ""
    let count =
      sensed == corrected ? "\(corrected)" : "\(corrected) (the sensor saw \(sensed))"
    return "\(exercise)\(side), set \(set): \(count)"
  }

  fileprivate func show() throws {
    try StandardOutput.line(Terminal.current().shown(words))
    if let warning { try Dialog.paragraphs(["! \(warning.quotedForPeople)"]) }
  }
}
