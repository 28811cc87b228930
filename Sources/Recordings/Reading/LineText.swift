extension String {
  /// The text of a line, or nil where it is no text: bad UTF-8, or control characters.
  package init?(line: UnsafeBufferPointer<UInt8>) {
    guard !line.contains(where: { $0 < .space && $0 != .tab || $0 == 0x7F }),
      let text = String(validating: line, as: UTF8.self)
    else { return nil }
    self = text
  }
}

extension StringProtocol {
  /// The text without the spaces and tabs around it.
  package var trimmingBlanks: SubSequence {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    let front = drop(while: isBlank)
    guard let last = front.lastIndex(where: { !isBlank($0) }) else { return front }
    return front[...last]
  }
}

extension UInt8 {
  package static let tab: UInt8 = 0x09
  package static let lineFeed: UInt8 = 0x0A
  package static let carriageReturn: UInt8 = 0x0D
  package static let space: UInt8 = 0x20
  package static let comma: UInt8 = 0x2C

  /// Whether it is a space or a tab.
  @inline(__always) package var isBlank: Bool { self == .space || self == .tab }
}
