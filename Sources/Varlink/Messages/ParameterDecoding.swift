import FoundationEssentials

/// Decodes the parameters of a call, and names the one that is wrong.
enum ParameterDecoding {
  /// Decodes the parameters out of a call's own bytes.
  ///
  /// Throws `InvalidParameter` with the name of the parameter that is missing, unknown to `type`,
  /// or of a wrong type.
  static func decode<T: Decodable>(
    _ type: T.Type, from message: ArraySlice<UInt8>
  ) throws(VarlinkError) -> T {
    do {
      return try JSONDecoder().decode(Call<T>.self, from: Data(message)).parameters
    } catch let error as DecodingError {
      throw .invalidParameter(parameter(in: error))
    } catch {
      throw .invalidParameter("parameters")
    }
  }

  private static func parameter(in error: DecodingError) -> String {
    let path: [any CodingKey]
    switch error {
    case .keyNotFound(let key, let context): path = context.codingPath + [key]
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      path = context.codingPath
    @unknown default: path = []
    }
    // The first key is "parameters" itself.
    return path.dropFirst().first?.stringValue ?? "parameters"
  }

  private struct Call<T: Decodable>: Decodable {
    var parameters: T

    enum CodingKeys: CodingKey {
      case parameters
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      if let given = try container.decodeIfPresent(Strict<T>.self, forKey: .parameters) {
        parameters = given.value
      } else {
        // Absent and null are {}.
        parameters = try JSONDecoder().decode(Self.self, from: Data(#"{"parameters":{}}"#.utf8))
          .parameters
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
