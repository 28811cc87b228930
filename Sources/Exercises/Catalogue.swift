/// The exercises that the program knows.
public struct Catalogue: Sendable {
  public let exercises: [Exercise]

  /// Reads the catalogue that is built in.
  public static func builtIn() throws(CatalogueError) -> Catalogue {
    throw .malformed("not yet")
  }

  /// Returns the exercise of this id.
  public func exercise(id: String) -> Exercise? {
    exercises.first { $0.id == id }
  }

  /// Returns the ids that a mistyped one may have meant, the likeliest first.
  public func suggestions(for id: String) -> [String] { [] }
}

/// Why a catalogue cannot be read.
public enum CatalogueError: Error, Sendable, Equatable {
  case malformed(String)
}
