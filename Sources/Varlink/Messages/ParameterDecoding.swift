import FoundationEssentials

/// Decodes the parameters of a call, and names the one that is wrong.
enum ParameterDecoding {
  /// Throws `InvalidParameter` with the name of the parameter that is missing, unknown to `type`,
  /// or of a wrong type.
  static func decode<T: Decodable>(
    _ type: T.Type, from parameters: JSONValue
  ) throws(VarlinkError) -> T {
    do {
      return try attempt(type, parameters)
    } catch {
      let name = parameter(in: error) ?? unnamedParameter(type, parameters) ?? "parameters"
      throw .invalidParameter(name)
    }
  }

  private static func attempt<T: Decodable>(_ type: T.Type, _ parameters: JSONValue) throws -> T {
    let bytes = try JSONEncoder().encode(parameters)
    return try JSONDecoder().decode(Strict<T>.self, from: bytes).value
  }

  private static func parameter(in error: any Error) -> String? {
    let path: [any CodingKey] =
      switch error {
      case DecodingError.keyNotFound(let key, let context): context.codingPath + [key]
      case DecodingError.typeMismatch(_, let context): context.codingPath
      case DecodingError.valueNotFound(_, let context): context.codingPath
      case DecodingError.dataCorrupted(let context): context.codingPath
      default: []
      }
    return path.first?.stringValue
  }

  /// Finds the number that its type cannot hold, of which `JSONDecoder` does not tell the name:
  /// with 0 in its place, decoding gets further. Gives up where there are too many to try.
  private static func unnamedParameter<T: Decodable>(
    _ type: T.Type, _ parameters: JSONValue
  ) -> String? {
    guard case .object(var members) = parameters else { return nil }
    return members.keys.sorted().prefix(64).first { name in
      guard members[name]?.isNumber == true else { return false }
      members[name] = .integer(0)
      do {
        _ = try attempt(type, .object(members))
        return true
      } catch {
        return parameter(in: error) != nil
      }
    }
  }
}

/// A value decoded from an object that has no keys but those the value knows.
private struct Strict<T: Decodable>: Decodable {
  var value: T

  init(from decoder: any Decoder) throws {
    let checking = CheckingDecoder(decoder)
    value = try T(from: checking)
    // A type without properties never asks for its keys.
    if !checking.wasAsked { _ = try checking.container(keyedBy: NoKey.self) }
  }

  private enum NoKey: CodingKey {}
}

/// Passes everything on, and refuses an object with keys that the asking type does not have.
private final class CheckingDecoder: Decoder {
  private let base: any Decoder
  private(set) var wasAsked = false

  init(_ base: any Decoder) {
    self.base = base
  }

  var codingPath: [any CodingKey] { base.codingPath }
  var userInfo: [CodingUserInfoKey: Any] { base.userInfo }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    wasAsked = true
    for key in try base.container(keyedBy: AnyKey.self).allKeys
    where Key(stringValue: key.stringValue) == nil {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: codingPath + [key], debugDescription: "no such parameter"))
    }
    return try base.container(keyedBy: type)
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    wasAsked = true
    return try base.unkeyedContainer()
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    wasAsked = true
    return try base.singleValueContainer()
  }

  private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
      self.stringValue = stringValue
    }

    init?(intValue: Int) { nil }
  }
}
