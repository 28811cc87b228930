import Exercises

/// The exercise that a person means.
enum ExerciseLookup {
  /// Returns the one of `ids` that is `word`, that alone begins with it, or that alone has it as a
  /// part; nil where none has.
  ///
  /// Throws where several have, naming them.
  static func id(for word: String, among ids: [String]) throws(Failure) -> String? {
    let wanted = word.lowercased()
    guard !wanted.isEmpty else { return nil }
    if ids.contains(wanted) { return wanted }
    let beginning = ids.filter { $0.hasPrefix(wanted) }
    if beginning.count == 1 { return beginning[0] }
    let having = ids.filter { $0.contains(wanted) }
    guard having.count > 1 else { return having.first }
    throw .usage("“\(word)” may be any of \(oneOf(having)). Give more of the name.")
  }

  /// Returns the exercise of the catalogue that `word` means; throws with suggestions.
  static func exercise(
    for word: String, in catalogue: Catalogue
  ) throws(Failure) -> Exercise {
    let id = try id(for: word, among: catalogue.exercises.map(\.id))
    guard let id, let exercise = catalogue.exercise(id: id) else {
      throw .usage(noSuchExercise(word, suggestions: catalogue.suggestions(for: word)))
    }
    return exercise
  }

  /// The catalogue that is built in.
  static func builtIn() throws(Failure) -> Catalogue {
    do {
      return try Catalogue.builtIn()
    } catch {
      throw Failure("\(error)")
    }
  }
}
