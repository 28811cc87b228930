import Foundation
import GlideInterface
import Varlink

extension Event {
  /// The event as one line of JSON, with sorted keys and rounded figures.
  ///
  /// Angles and their rates to a hundredth, which no sensor resolves; times and all else to a
  /// thousandth.
  func goldenLine() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let value = try JSONDecoder().decode(JSONValue.self, from: encoder.encode(self))
    return String(decoding: try encoder.encode(rounded(value, key: "")), as: UTF8.self)
  }
}

private let angles: Set<String> = [
  "range", "rangeOfMotion", "peakRate", "bestRange", "medianRange",
]

private func rounded(_ value: JSONValue, key: String) -> JSONValue {
  switch value {
  case .number(let number):
    let steps: Double = angles.contains(key) ? 100 : 1000
    let rounded = (number * steps).rounded() / steps
    // No "-0" where nothing is.
    return .number(rounded == 0 ? 0 : rounded)
  case .object(let members):
    return .object(Dictionary(uniqueKeysWithValues: members.map { ($0, rounded($1, key: $0)) }))
  case .array(let values):
    return .array(values.map { rounded($0, key: key) })
  case .null, .bool, .integer, .string:
    return value
  }
}
