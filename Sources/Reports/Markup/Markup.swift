/// A piece of HTML or SVG that is well-formed and safe to put anywhere between other elements.
///
/// The names of elements and attributes are literals of the program; whatever comes from elsewhere
/// can only be text or an attribute's value, and both are escaped here and nowhere else. A template
/// language has files of its own with a syntax that can leave escaping out; here the compiler would
/// refuse it, and there is nothing to install.
public struct Markup: Sendable, Equatable {
  /// The text of the elements.
  public let source: String

  private init(source: String) {
    self.source = source
  }

  /// Text, however it was made: a name, a note.
  static func text(_ text: String) -> Markup {
    var source = ""
    source.appendEscaped(text)
    return Markup(source: source)
  }

  /// An element; its attributes' values are quoted and escaped.
  ///
  /// No attribute that holds a script, a style or an address may be given a value that is not the
  /// program's own: escaping does not make those safe. None is in this module.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ children: [Markup] = []
  ) -> Markup {
    var source = "<\(name)"
    for (attribute, value) in attributes {
      source += " \(attribute)=\""
      source.appendEscaped(value)
      source += "\""
    }
    source += ">"
    if isVoid(name) { return Markup(source: source) }
    for child in children { source += child.source }
    source += "</\(name)>"
    return Markup(source: source)
  }

  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ text: String
  ) -> Markup {
    element(name, attributes, [.text(text)])
  }

  static func element(_ name: StaticString, _ text: String) -> Markup {
    element(name, [:], [.text(text)])
  }

  static func element(_ name: StaticString, _ children: [Markup]) -> Markup {
    element(name, [:], children)
  }

  /// A style sheet, which is the program's own.
  static func style(_ sheet: StaticString) -> Markup {
    Markup(source: "<style>\(sheet)</style>")
  }

  /// What a document begins with.
  static let htmlDoctype: Markup = Markup(source: "<!DOCTYPE html>\n")
  static let xmlDeclaration: Markup = Markup(
    source: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")

  static let lineBreak: Markup = Markup(source: "\n")

  /// Pieces after one another.
  static func sequence(_ pieces: [Markup]) -> Markup {
    Markup(source: pieces.map(\.source).joined())
  }

  /// HTML's elements that have no end tag, as far as they are used; SVG has none of that kind.
  private static func isVoid(_ name: StaticString) -> Bool {
    ["meta", "br", "col"].contains("\(name)")
  }
}
