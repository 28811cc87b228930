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
    let found = DecodingProblem(error)
    var path = found.path
    guard !path.isEmpty else {
      self = .notJSON(found.problem)
      return
    }
    var entry = "the top"
    if path.count > 1, path[0].stringValue == "exercises", let index = path[1].intValue {
      entry = "entry \(index + 1)"
      if ids.indices.contains(index), let id = ids[index] { entry = id }
      path.removeFirst(2)
    }
    self = .malformed(entry: entry, key: DecodingProblem.text(path), problem: found.problem)
  }
}
