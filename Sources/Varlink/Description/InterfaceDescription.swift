/// The members of an interface, out of its text in Varlink's interface language.
public struct InterfaceDescription: Sendable, Equatable {
  public private(set) var name: String = ""
  /// Names in the order of the text.
  public private(set) var types: [String] = []
  public private(set) var methods: [String] = []
  public private(set) var errors: [String] = []

  /// What is wrong with a text, and in which line, from 1.
  public struct SyntaxError: Error, Sendable, Equatable, CustomStringConvertible {
    public var line: Int
    public var message: String

    public var description: String { "line \(line): \(message)" }
  }

  /// Parses a whole definition; throws at the first fault.
  ///
  /// Names must have the language's form, members and fields must differ, and each type that is
  /// used must be declared.
  public init(parsing text: String) throws(SyntaxError) {
    var parser = InterfaceParser(text)
    try parser.expect("interface")
    name = try parser.interfaceName()
    while let keyword = parser.next() {
      switch keyword {
      case "type":
        types.append(try parser.memberName())
        try parser.fields()
      case "method":
        methods.append(try parser.memberName())
        try parser.fields(named: true)
        try parser.expect("->")
        try parser.fields(named: true)
      case "error":
        errors.append(try parser.memberName())
        try parser.fields(named: true)
      default:
        throw parser.fault("expected type, method or error, not \"\(keyword)\"")
      }
    }
    try parser.checkTypes(declared: Set(types))
  }
}
