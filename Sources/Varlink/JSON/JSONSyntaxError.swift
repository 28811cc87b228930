/// Why bytes are not accepted as JSON, and where.
struct JSONSyntaxError: Error, Equatable, CustomStringConvertible {
  enum Reason: Equatable {
    case unexpected
    case duplicateKey(String)
    case tooDeep
    case tooManyValues
    case invalidString
    case invalidNumber
  }

  var reason: Reason
  /// Bytes before the place.
  var offset: Int

  var description: String {
    let what =
      switch reason {
      case .unexpected: "JSON ends or goes on in a way it cannot"
      case .duplicateKey(let key): "key \"\(key)\" occurs twice in one object"
      case .tooDeep: "nested deeper than \(JSONParser.maximumDepth) levels"
      case .tooManyValues: "more values than are allowed"
      case .invalidString: "invalid character or escape in a string"
      case .invalidNumber: "a number that JSON or Double does not have"
      }
    return "\(what), at byte \(offset)"
  }
}
