/// A strict reader of JSON from a peer that is not trusted.
///
/// `JSONDecoder` keeps one of two equal keys, takes a comma too many, forgets whether a number was
/// an integer, and needs seconds for a large message. This reader refuses duplicate keys at any
/// depth and bounds depth and values, in one pass; typed values are still the decoder's job.
struct JSONParser {
  /// Levels of arrays and objects; keeps recursion off the end of the stack.
  static let maximumDepth: Int = 64

  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  /// How many more values there may be.
  private var allowance: Int

  /// Reads one value, with nothing but white space around it.
  ///
  /// `maximumValues` bounds memory, and the time until others have their turn.
  static func parse(
    _ text: ArraySlice<UInt8>, maximumValues: Int
  ) throws(JSONSyntaxError) -> JSONValue {
    let result: Result<JSONValue, JSONSyntaxError> = text.withUnsafeBufferPointer { bytes in
      var parser = JSONParser(bytes: bytes, allowance: maximumValues)
      do throws(JSONSyntaxError) {
        return .success(try parser.document())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, allowance: Int) {
    self.bytes = bytes
    self.allowance = allowance
  }

  private mutating func document() throws(JSONSyntaxError) -> JSONValue {
    let value = try value(depth: 0)
    skipWhiteSpace()
    guard position == bytes.count else { throw fault(.unexpected) }
    return value
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    allowance -= 1
    guard allowance >= 0 else { throw fault(.tooManyValues) }
    guard depth < Self.maximumDepth else { throw fault(.tooDeep) }
    skipWhiteSpace()
    switch peek {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    position += 1
    skipWhiteSpace()
    if take("}") { return members }
    repeat {
      skipWhiteSpace()
      let start = position
      let key = try string()
      skipWhiteSpace()
      guard take(":") else { throw fault(.unexpected) }
      // Equal as Swift's strings are: canonically equivalent keys would fall together later.
      guard members.updateValue(try value(depth: depth + 1), forKey: key) == nil else {
        throw JSONSyntaxError(reason: .duplicateKey(key), offset: start)
      }
      skipWhiteSpace()
    } while take(",")
    guard take("}") else { throw fault(.unexpected) }
    return members
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> [JSONValue] {
    var elements: [JSONValue] = []
    position += 1
    skipWhiteSpace()
    if take("]") { return elements }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipWhiteSpace()
    } while take(",")
    guard take("]") else { throw fault(.unexpected) }
    return elements
  }

  private mutating func literal(
    _ text: StaticString, _ value: JSONValue
  ) throws(JSONSyntaxError) -> JSONValue {
    let end = position + text.utf8CodeUnitCount
    guard
      end <= bytes.count,
      text.withUTF8Buffer({ bytes[position..<end].elementsEqual($0) })
    else { throw fault(.unexpected) }
    position = end
    return value
  }

  // MARK: Numbers

  private mutating func number() throws(JSONSyntaxError) -> JSONValue {
    let start = position
    var isInteger = true
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") {
      isInteger = false
      try digits()
    }
    if take("e") || take("E") {
      isInteger = false
      if !take("+") { _ = take("-") }
      try digits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isInteger, let integer = Int64(text) { return .integer(integer) }
    guard let number = Double(text), number.isFinite else {
      throw JSONSyntaxError(reason: .invalidNumber, offset: start)
    }
    return .number(number)
  }

  private mutating func digits() throws(JSONSyntaxError) {
    let start = position
    while let byte = peek, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { position += 1 }
    guard position > start else { throw fault(.unexpected) }
  }

  // MARK: Bytes

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipWhiteSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  func fault(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError {
    JSONSyntaxError(reason: reason, offset: position)
  }
}
