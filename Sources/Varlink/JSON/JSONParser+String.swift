extension JSONParser {
  /// Reads a string with its quotes, and resolves its escapes.
  mutating func string() throws(JSONSyntaxError) -> String {
    guard take("\"") else { throw fault(.unexpected) }
    let start = position
    var text: [UInt8] = []
    // Most strings have no escape and are taken whole.
    var run = position
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        text.append(contentsOf: bytes[run..<position])
        position += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw JSONSyntaxError(reason: .invalidString, offset: start)
        }
        return string
      case UInt8(ascii: "\\"):
        text.append(contentsOf: bytes[run..<position])
        position += 1
        text.append(contentsOf: try escape())
        run = position
      case 0..<0x20:
        throw fault(.invalidString)
      default:
        position += 1
      }
    }
    throw fault(.unexpected)
  }

  private mutating func escape() throws(JSONSyntaxError) -> Unicode.Scalar.UTF8View {
    guard let letter = peek else { throw fault(.unexpected) }
    position += 1
    let scalar: Unicode.Scalar
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(letter)
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{c}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"): scalar = try unicodeEscape()
    default: throw fault(.invalidString)
    }
    return scalar.utf8
  }

  /// Reads what follows `\u`: one scalar, or a pair of surrogates.
  private mutating func unicodeEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), take("\\"), take("u") else { throw fault(.invalidString) }
    let second = try codeUnit()
    guard UTF16.isTrailSurrogate(second) else { throw fault(.invalidString) }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func codeUnit() throws(JSONSyntaxError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek else { throw fault(.unexpected) }
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: throw fault(.invalidString)
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}
