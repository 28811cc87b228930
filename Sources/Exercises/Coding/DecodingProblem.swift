/// What is wrong with a JSON text in words: where, as a path of keys, and what.
struct DecodingProblem {
  /// Empty where the text as a whole is no JSON, or not of the form asked for.
  var path: [any CodingKey]
  var problem: String

  init(_ error: DecodingError) {
    let context: DecodingError.Context
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
      path = []
      problem = "\(error)"
      return
    }
    if path.isEmpty {
      let text = context.underlyingError.map { "\($0)" } ?? context.debugDescription
      // It goes on after this.
      problem = text.hasSuffix(".") ? String(text.dropLast()) : text
    }
  }

  /// The keys with dots between them; places in a list count from 1.
  static func text(_ path: [any CodingKey]) -> String {
    path.map { key in key.intValue.map { "\($0 + 1)" } ?? key.stringValue }.joined(separator: ".")
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
