import FoundationEssentials
import GlideInterface

/// The declarations of `org.glided`, read from its text as far as the tests need them.
struct InterfaceText {
  /// A field's name, and whether it may be left out.
  typealias Fields = [String: Bool]

  private let text: String

  init() {
    // Comments end at their line; the declarations need no line breaks.
    text = GlidedInterface.description.split(separator: "\n")
      .map { $0.prefix { $0 != "#" } }.joined(separator: " ")
  }

  /// The fields of `type NAME (...)`.
  func fields(ofType name: String) -> Fields? {
    parenthesis(after: "type \(name) ").map(fields(in:))
  }

  /// The values of an enumeration, in their order.
  func values(ofType name: String) -> [String]? {
    parenthesis(after: "type \(name) ").map { $0.split(separator: ",").map(trimmed) }
  }

  func parameters(ofMethod name: String) -> Fields? {
    parenthesis(after: "method \(name)").map(fields(in:))
  }

  func reply(ofMethod name: String) -> Fields? {
    guard let method = rest(after: "method \(name)("), let arrow = method.firstIndex(of: ">")
    else { return nil }
    return parenthesis(in: method[arrow...]).map(fields(in:))
  }

  private func rest(after start: String) -> Substring? {
    text.firstRange(of: start).map { text[$0.upperBound...] }
  }

  private func parenthesis(after start: String) -> Substring? {
    rest(after: start).flatMap(parenthesis(in:))
  }

  private func parenthesis(in text: Substring) -> Substring? {
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")")
    else { return nil }
    return text[text.index(after: open)..<close]
  }

  private func fields(in list: Substring) -> Fields {
    var fields = Fields()
    for field in list.split(separator: ",") {
      let parts = field.split(separator: ":").map(trimmed)
      if parts.count == 2 { fields[parts[0]] = parts[1].hasPrefix("?") }
    }
    return fields
  }

  private func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
