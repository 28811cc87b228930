import ArgumentParser
import Exercises
import GlideInterface

struct MovementsCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "movements",
    abstract: "List, export, import and remove the taught movements.",
    subcommands: [
      ListMovementsCommand.self, ExportMovementCommand.self, ImportMovementCommand.self,
      RemoveMovementCommand.self,
    ],
    defaultSubcommand: ListMovementsCommand.self)
}

struct ListMovementsCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "list", abstract: "Show what was learned of each, or of one.")

  @Argument(help: "Show only this one: its name or a part that no other has.")
  var name: String?

  @Flag(help: "Print one JSON object a movement.")
  var json: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    var movements = try daemon.connect().movements()
    if let name { movements = [try movements.one(for: name)] }
    guard !json else { return try StandardOutput.lines(movements.map(JSONLine.text)) }
    guard !movements.isEmpty else {
      return try StandardOutput.line(
        "no taught movement: “glidectl teach NAME” adds one")
    }
    let columns = Terminal.textColumns()
    let lines = movements.map { $0.figures.lines(columns: columns) }.joined(separator: [""])
    try StandardOutput.lines(lines.map(Terminal.current().shown))
  }
}

struct ExportMovementCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "export", abstract: "Write one to a file.")

  @Argument(help: "Its name or a part that no other has.")
  var name: String

  @Argument(help: "The file to write.", completion: .file(extensions: ["json"]))
  var file: String

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    try MovementFile.write(try daemon.connect().movements().one(for: name), to: file)
  }
}

struct ImportMovementCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "import", abstract: "Give the daemon one from a file.")

  @Argument(help: "The file, as “export” writes it.", completion: .file(extensions: ["json"]))
  var file: String

  @Flag(help: "Put it in the place of a taught movement of the same name.")
  var replace: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    let movement = try MovementFile.read(file)
    try daemon.connect().add(movement, replace: replace)
  }
}

struct RemoveMovementCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "remove", abstract: "Forget one.")

  @Argument(help: "Its name, in full.")
  var name: String

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    _ = try daemon.connect().call(
      RemoveMovement.name, RemoveMovement.Parameters(movement: name), returning: Nothing.self)
  }
}

extension [TaughtMovement] {
  /// Returns the one that `word` means; throws where there is none, or several are meant.
  fileprivate func one(for word: String) throws(Failure) -> TaughtMovement {
    let id = try ExerciseLookup.id(for: word, among: map(\.id))
    guard let movement = first(where: { $0.id == id }) else {
      throw .usage(noSuchMovement(word, suggestions: []))
    }
    return movement
  }
}
