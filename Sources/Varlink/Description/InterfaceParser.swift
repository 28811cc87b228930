/// Reads the parts that an interface definition is made of.
struct InterfaceParser {
  private var tokens: ArraySlice<InterfaceToken>
  private var line = 1
  private var members: Set<String> = []
  private var used: [(name: String, line: Int)] = []

  init(_ text: String) {
    tokens = InterfaceToken.tokens(of: text)[...]
  }

  mutating func next() -> String? {
    guard let token = tokens.popFirst() else { return nil }
    line = token.line
    return token.text
  }

  mutating func expect(_ text: String) throws(InterfaceDescription.SyntaxError) {
    let found = next()
    guard found == text else {
      throw fault("expected \"\(text)\", not \(found.map { "\"\($0)\"" } ?? "the end")")
    }
  }

  func fault(_ message: String) -> InterfaceDescription.SyntaxError {
    InterfaceDescription.SyntaxError(line: line, message: message)
  }

  func checkTypes(declared: Set<String>) throws(InterfaceDescription.SyntaxError) {
    for (name, line) in used where !declared.contains(name) {
      throw InterfaceDescription.SyntaxError(line: line, message: "type \(name) is not declared")
    }
  }

  // MARK: Names

  mutating func interfaceName() throws(InterfaceDescription.SyntaxError) -> String {
    try name("an interface's name as in org.example.name") { name in
      let labels = name.split(separator: ".", omittingEmptySubsequences: false)
      return labels.count > 1 && name.first?.isLetter == true
        && labels.allSatisfy { Self.isName($0, joiner: "-") }
    }
  }

  mutating func memberName() throws(InterfaceDescription.SyntaxError) -> String {
    let name = try name("a member's name as in MemberName", where: Self.isMemberName)
    guard members.insert(name).inserted else { throw fault("\(name) is declared twice") }
    return name
  }

  private mutating func fieldName() throws(InterfaceDescription.SyntaxError) -> String {
    try name("a field's name as in field_name") {
      $0.first?.isLetter == true && Self.isName($0, joiner: "_")
    }
  }

  private mutating func name(
    _ expected: String, where fits: (String) -> Bool
  ) throws(InterfaceDescription.SyntaxError) -> String {
    guard let name = next() else { throw fault("expected \(expected), not the end") }
    guard fits(name) else { throw fault("expected \(expected), not \"\(name)\"") }
    return name
  }

  private static func isMemberName(_ name: String) -> Bool {
    name.first?.isUppercase == true && isName(name, joiner: nil)
  }

  /// Letters and digits, and between them joiners: hyphens, or single underscores.
  private static func isName(_ name: some StringProtocol, joiner: Character?) -> Bool {
    guard let first = name.first, first != joiner, name.last != joiner else { return false }
    guard joiner == "-" || !name.contains("__") else { return false }
    return name.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == joiner
    }
  }

  // MARK: Types

  /// Reads `(name: type, …)`, or, unless fields must be named with types, `(name, …)`.
  mutating func fields(named: Bool = false) throws(InterfaceDescription.SyntaxError) {
    try expect("(")
    if take(")") { return }
    var names: Set<String> = []
    var isStructure: Bool? = named ? true : nil
    repeat {
      let name = try fieldName()
      guard names.insert(name).inserted else { throw fault("field \(name) occurs twice") }
      if isStructure ?? (tokens.first?.text == ":") {
        isStructure = true
        try expect(":")
        try type()
      } else {
        isStructure = false
      }
    } while take(",")
    try expect(")")
  }

  private mutating func type() throws(InterfaceDescription.SyntaxError) {
    if take("?"), tokens.first?.text == "?" { throw fault("\"?\" twice") }
    if take("[]") || take("[string]") { return try type() }
    switch tokens.first?.text {
    case "bool", "int", "float", "string", "object", "any":
      _ = next()
    case "(":
      try fields()
    default:
      let name = try name("a type", where: Self.isMemberName)
      used.append((name, line))
    }
  }

  private mutating func take(_ text: String) -> Bool {
    guard tokens.first?.text == text else { return false }
    _ = next()
    return true
  }
}
