import ArgumentParser
import Exercises
import GlideInterface

struct ExercisesCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "exercises",
    abstract: "List the exercises with their dose, placement and safety cues.",
    discussion: """
      Shows what the daemon knows, with the taught movements behind what is built in; where no \
      daemon can be reached, what is built in alone.
      """)

  @Argument(help: "Show only this one, in full: its id or a part that no other has.")
  var id: String?

  @Flag(help: "Print one JSON object an exercise.")
  var json: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    var exercises = try known()
    if let id { exercises = [try chosen(id, from: exercises)] }
    guard !json else { return try StandardOutput.lines(exercises.map(JSONLine.text)) }
    let terminal = Terminal.current()
    let columns = Terminal.textColumns()
    let lines =
      id == nil
      ? ExerciseList(exercises: exercises).lines(columns: columns)
      : exercises.flatMap { $0.figures.lines(columns: columns) }
    try StandardOutput.lines(lines.map(terminal.shown))
  }

  private func known() throws(Failure) -> [GlideInterface.Exercise] {
    let reply = try daemon.ask { connection throws(Failure) in
      try connection.call(ListExercises.name, returning: ListExercises.Reply.self)
    }
    if let reply { return reply.exercises }
    return try ExerciseLookup.builtIn().exercises.map { GlideInterface.Exercise($0) }
  }

  private func chosen(
    _ word: String, from exercises: [GlideInterface.Exercise]
  ) throws(Failure) -> GlideInterface.Exercise {
    let id = try ExerciseLookup.id(for: word, among: exercises.map(\.id))
    guard let exercise = exercises.first(where: { $0.id == id }) else {
      let suggestions = try ExerciseLookup.builtIn().suggestions(for: word)
      throw .usage(noSuchExercise(word, suggestions: suggestions))
    }
    return exercise
  }
}
