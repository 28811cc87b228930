import FoundationEssentials

/// The exercises that the program knows.
public struct Catalogue: Sendable, Equatable {
  public let exercises: [Exercise]

  /// What stands behind each key of an exercise's `sources`.
  public let sources: [String: String]

  /// The text of the catalogue that is built in.
  static var builtInJSON: [UInt8] { PackageResources.catalogue_json }

  /// Reads the catalogue that is built in.
  public static func builtIn() throws(CatalogueError) -> Catalogue {
    try Catalogue(json: builtInJSON)
  }

  /// Reads a catalogue from the text of a JSON file.
  ///
  /// Throws which entry and which key is wrong, also where two exercises have one id or a source
  /// is not described.
  public init(json: [UInt8]) throws(CatalogueError) {
    let data = Data(json)
    let file: File
    do {
      file = try JSONDecoder().decode(File.self, from: data)
    } catch let error as DecodingError {
      let outline = try? JSONDecoder().decode(Outline.self, from: data)
      throw CatalogueError(error, ids: outline?.exercises.map(\.id) ?? [])
    } catch {
      throw .notJSON("\(error)")
    }

    var seen: Set<String> = []
    for exercise in file.exercises {
      guard seen.insert(exercise.id).inserted else { throw .doubled(id: exercise.id) }
      guard exercise.isTimed == (exercise.activity != nil) else {
        throw .malformed(
          entry: exercise.id, key: "activity",
          problem: "must be given where there are no repetitions, and only there")
      }
      for source in exercise.sources where file.sources[source] == nil {
        throw .malformed(
          entry: exercise.id, key: "sources", problem: "\"\(source)\" is not described")
      }
    }
    exercises = file.exercises
    sources = file.sources
  }

  /// A catalogue with further exercises behind its own.
  private init(exercises: [Exercise], sources: [String: String]) {
    self.exercises = exercises
    self.sources = sources
  }

  /// Returns this catalogue with `movements` behind its own exercises, but for those whose id is
  /// one of its own: that comes first.
  public func adding(_ movements: [TaughtMovement]) -> Catalogue {
    let own = Set(exercises.map(\.id))
    let added = movements.filter { !own.contains($0.id) }.map { Exercise($0) }
    return Catalogue(exercises: exercises + added, sources: sources)
  }

  /// Returns the exercise of this id.
  public func exercise(id: String) -> Exercise? {
    exercises.first { $0.id == id }
  }

  private struct File: Decodable {
    var sources: [String: String]
    var exercises: [Exercise]
  }

  /// As much of a broken file as tells which entry is broken.
  private struct Outline: Decodable {
    struct Entry: Decodable {
      var id: String?
    }

    var exercises: [Entry]
  }
}
