public import FoundationEssentials

/// The text of the file in which a taught movement is kept, exported and imported.
public enum TaughtMovementFile {
  /// Reads a movement; throws which key is wrong, and the cure.
  public static func read(_ text: Data) throws(TaughtMovementError) -> TaughtMovement {
    // Before all else: what a newer form has in other places is no fault of the file.
    let version = (try? JSONDecoder().decode(Outline.self, from: text))?.version
    if let version, version > TaughtMovement.version { throw .newer(version: version) }
    do {
      return try JSONDecoder().decode(TaughtMovement.self, from: text)
    } catch let error as DecodingError {
      let found = DecodingProblem(error)
      throw found.path.isEmpty
        ? .notJSON(found.problem)
        : .malformed(key: DecodingProblem.text(found.path), problem: found.problem)
    } catch {
      throw .notJSON("\(error)")
    }
  }

  /// Writes a movement, a key a line; throws where one of its numbers is not finite.
  public static func text(_ movement: TaughtMovement) throws(TaughtMovementError) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(movement) + [0x0A]
    } catch {
      throw .notJSON("\(error)")
    }
  }

  /// As much of a file as tells its version.
  private struct Outline: Decodable {
    var version: Int?
  }
}

/// Why the file of a taught movement cannot be read.
public enum TaughtMovementError: Error, Sendable, Equatable {
  case notJSON(String)
  case malformed(key: String, problem: String)
  case newer(version: Int)
}

extension TaughtMovementError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notJSON(let problem):
      "this is no taught movement, which is a JSON object: \(problem); teach the movement again, "
        + "or export it again from where it is whole"
    case .malformed(let key, let problem):
      "\(key): \(problem); correct that, or teach the movement again"
    case .newer(let version):
      "it is of version \(version), and this program knows up to \(TaughtMovement.version): use a "
        + "newer program"
    }
  }
}
