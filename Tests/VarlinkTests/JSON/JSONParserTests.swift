import FoundationEssentials
import Testing

@testable import Varlink

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws(JSONSyntaxError) -> JSONValue {
    try JSONParser.parse(Array(text.utf8)[...], maximumValues: 1000)
  }

  private func reason(_ text: String) -> JSONSyntaxError.Reason? {
    do throws(JSONSyntaxError) {
      _ = try parse(text)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(
    arguments: [
      ("null", .null), (" true\n", .bool(true)), ("false", .bool(false)),
      ("0", .integer(0)), ("-0", .integer(0)), ("9223372036854775807", .integer(.max)),
      ("-9223372036854775808", .integer(.min)), ("9223372036854775808", .number(0x1p63)),
      ("1.0", .number(1)), ("1e2", .number(100)), ("-1.5E-1", .number(-0.15)),
      ("0.1", .number(0.1)), (#""""#, .string("")), (#""é😀""#, .string("é😀")),
      (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{c}\n\r\t")),
      (#""\u0041\u00e9\ud83d\uDE00""#, .string("Aé😀")), (#""\u0000""#, .string("\0")),
      ("[]", .array([])), ("[ 1 , [ ] ]", .array([.integer(1), .array([])])),
      ("{}", .object([:])), (#"{ "a" : { } }"#, .object(["a": .object([:])])),
      (#"{"a":1,"b":1}"#, .object(["a": .integer(1), "b": .integer(1)])),
    ] as [(String, JSONValue)])
  func reads(text: String, value: JSONValue) throws {
    #expect(try parse(text) == value)
  }

  @Test(arguments: [
    "", " ", "nul", "True", "NaN", "Infinity", "01", "+1", ".5", "1.", "1e", "-", "0x1", "1 2",
    "[", "[1", "[1,", "[1,]", "[,1]", "]", "{", #"{"a""#, #"{"a":"#, #"{"a":1"#, #"{"a":1,}"#,
    #"{"a" 1}"#, "{1:1}", "{a:1}", "'a'", #""a"#, #""a\"#, #""\u12"#, "// a\n1", "1,", "[1}",
    #"{"a":1]"#,
  ])
  func refusesWhatIsNoJSON(text: String) {
    #expect(reason(text) != nil)
  }

  @Test(arguments: [
    #""\x""#, #""\ud800""#, #""\ud800\u0041""#, #""\udc00""#, "\"\n\"", "\"\u{1}\"",
  ])
  func refusesWhatNoStringHas(text: String) {
    #expect(reason(text) == .invalidString)
  }

  @Test(arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82]] as [[UInt8]])
  func refusesWhatIsNotUTF8(bytes: [UInt8]) {
    #expect(throws: JSONSyntaxError(reason: .invalidString, offset: 1)) {
      try JSONParser.parse(([0x22] + bytes + [0x22])[...], maximumValues: 1)
    }
  }

  @Test(arguments: ["1e400", "-1e400", String(repeating: "9", count: 400)])
  func refusesNumbersBeyondDouble(text: String) {
    #expect(reason(text) == .invalidNumber)
  }

  @Test(arguments: [
    (#"{"a":1,"a":1}"#, "a"), (#"{"a":1,"b":2,"a":3}"#, "a"), (#"{"a":1,"\u0061":2}"#, "a"),
    (#"{"x":{"a":1,"a":2}}"#, "a"), (#"[{},{"":1,"":2}]"#, ""),
    // One and the same letter, composed and not: Swift's dictionaries do not tell them apart.
    (#"{"\u00e9":1,"e\u0301":2}"#, "é"),
  ])
  func refusesDuplicateKeysAtAnyDepth(text: String, key: String) {
    #expect(reason(text) == .duplicateKey(key))
  }

  @Test func boundsDepth() throws {
    let deepest = JSONParser.maximumDepth
    for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
      let inner = open == "[" ? "" : "1"
      func text(_ depth: Int) -> String {
        String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
      }
      // The value in the innermost object is a level of its own.
      let levels = deepest - (inner.isEmpty ? 0 : 1)
      #expect(reason(text(levels)) == nil)
      #expect(reason(text(levels + 1)) == .tooDeep)
      #expect(reason(text(1_000_000)) == .tooDeep)
    }
  }

  @Test func boundsValues() throws {
    // The array itself is one of them.
    let zeros = String(repeating: "0,", count: 998) + "0"
    #expect(reason("[\(zeros)]") == nil)
    #expect(reason("[\(zeros),0]") == .tooManyValues)
  }

  @Test func saysWhere() {
    #expect(throws: JSONSyntaxError(reason: .duplicateKey("a"), offset: 7)) {
      try parse(#"{"a":1,"a":1}"#)
    }
    #expect(throws: JSONSyntaxError(reason: .unexpected, offset: 3)) { try parse("[1 2]") }
  }

  @Test func agreesWithTheEncoder() throws {
    let value = JSONValue.object([
      "null": .null, "flags": .array([.bool(true), .bool(false)]), "integer": .integer(.min),
      "number": .number(.pi), "tiny": .number(.leastNonzeroMagnitude),
      "text": .string("a\"\\/\u{1}\u{7f}é😀\u{2028}"),
      "nested": .object(["": .array([.object([:])])]),
    ])
    let bytes = try JSONEncoder().encode(value)
    #expect(try JSONParser.parse(Array(bytes)[...], maximumValues: 1000) == value)
    #expect(try JSONDecoder().decode(JSONValue.self, from: bytes) == value)
  }
}
