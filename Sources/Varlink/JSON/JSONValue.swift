/// Any JSON value, for messages whose shape is known only to their method.
///
/// A number without fraction and exponent is an integer where `Int64` holds it; every other number
/// is a `Double`.
public enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  var isNumber: Bool {
    switch self {
    case .integer, .number: true
    default: false
    }
  }
}
