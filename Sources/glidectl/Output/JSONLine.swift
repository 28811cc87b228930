import FoundationEssentials

/// A value as one line of JSON with its keys sorted.
enum JSONLine {
  /// Throws where a number in `value` is not finite.
  static func text(_ value: some Encodable) throws(Failure) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      throw Failure("A result cannot be written as JSON: \(error)")
    }
  }
}
