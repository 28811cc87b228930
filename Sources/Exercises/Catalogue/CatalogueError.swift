/// Why a catalogue cannot be read.
public enum CatalogueError: Error, Sendable, Equatable {
  case notJSON(String)

  /// The value of `key` in the exercise `entry` is wrong; the entry is its id or its place.
  case malformed(entry: String, key: String, problem: String)

  case doubled(id: String)
}

extension CatalogueError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notJSON(let problem):
      "the exercise catalogue is not JSON: \(problem)"
    case .malformed(let entry, let key, let problem):
      "the exercise catalogue is wrong at \(entry): \(key): \(problem)"
    case .doubled(let id):
      "the exercise catalogue has two exercises \(id): give one of them another id"
    }
  }
}

extension CatalogueError {
  /// Says in terms of the catalogue where decoding failed, given the ids of its entries.
  init(_ error: DecodingError, ids: [String?]) {
    let context: DecodingError.Context
    var path: [any CodingKey]
    let problem: String
    switch error {
    case .keyNotFound(let key, let found):
      context = found
      path = found.codingPath + [key]
      problem = "is missing"
    case .typeMismatch(let type, let found):
      context = found
      path = found.codingPath
      problem = "is not \(Self.name(of: type))"
    case .valueNotFound(let type, let found):
      context = found
      path = found.codingPath
      problem = "is null, not \(Self.name(of: type))"
    case .dataCorrupted(let found):
      context = found
      path = found.codingPath
      problem = found.debugDescription
    @unknown default:
      self = .notJSON("\(error)")
      return
    }
    guard !path.isEmpty else {
      self = .notJSON(context.underlyingError.map { "\($0)" } ?? context.debugDescription)
      return
    }

    var entry = "the top"
    if path.count > 1, path[0].stringValue == "exercises", let index = path[1].intValue {
      entry = "entry \(index + 1)"
      if ids.indices.contains(index), let id = ids[index] { entry = id }
      path.removeFirst(2)
    }
    let key = path.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }
    self = .malformed(entry: entry, key: key.joined(separator: "."), problem: problem)
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is Int.Type: "a whole number"
    case is Double.Type: "a number"
    case is Bool.Type: "true or false"
    default: "of the form that is asked for"
    }
  }
}
