import Exercises
import GlideInterface

/// The exercises that a command without a daemon may name: what is built in, the movements of
/// files, and last those of a daemon, if one can be reached.
struct KnownExercises {
  private var catalogue: Catalogue
  private let daemon: DaemonOptions
  private var hasAsked: Bool = false

  init(_ builtIn: Catalogue, daemon: DaemonOptions) {
    catalogue = builtIn
    self.daemon = daemon
  }

  /// Adds the movement of a file and returns it as an exercise.
  mutating func add(file: String) throws(Failure) -> Exercises.Exercise {
    let movement = try MovementFile.read(file)
    guard catalogue.exercise(id: movement.id) == nil else {
      throw Failure("\(file): \(Failure(GlidedError.reservedName(movement.id).reply).message)")
    }
    catalogue = catalogue.adding([movement])
    return Exercises.Exercise(movement)
  }

  /// Returns the exercise of this id, nil where there is none.
  mutating func exercise(id: String) throws(Failure) -> Exercises.Exercise? {
    if let exercise = catalogue.exercise(id: id) { return exercise }
    try askDaemon()
    return catalogue.exercise(id: id)
  }

  /// Returns the exercise that `word` means; throws with suggestions.
  mutating func exercise(for word: String) throws(Failure) -> Exercises.Exercise {
    if let exercise = try exercise(id: word) { return exercise }
    return try ExerciseLookup.exercise(for: word, in: catalogue)
  }

  func suggestions(for id: String) -> [String] { catalogue.suggestions(for: id) }

  private mutating func askDaemon() throws(Failure) {
    guard !hasAsked else { return }
    hasAsked = true
    let movements = try daemon.ask { connection throws(Failure) in try connection.movements() }
    catalogue = catalogue.adding(movements ?? [])
  }
}

extension DaemonConnection {
  /// The daemon's taught movements.
  func movements() throws(Failure) -> [TaughtMovement] {
    try call(ListMovements.name, returning: ListMovements.Reply.self).movements
  }
}
