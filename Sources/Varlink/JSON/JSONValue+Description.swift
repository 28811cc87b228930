extension JSONValue: CustomStringConvertible {
  /// The value much as JSON would write it, for messages that people read.
  public var description: String {
    switch self {
    case .null: return "null"
    case .bool(let value): return "\(value)"
    case .integer(let value): return "\(value)"
    case .number(let value): return "\(value)"
    case .string(let value): return "\"\(value)\""
    case .array(let elements):
      return "[\(elements.map(\.description).joined(separator: ", "))]"
    case .object(let members):
      let list = members.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
      return "{\(list.joined(separator: ", "))}"
    }
  }
}
