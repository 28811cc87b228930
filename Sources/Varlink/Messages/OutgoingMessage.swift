import FoundationEssentials

/// A reply as it stands on the wire; what is nil is left out.
struct OutgoingReply<Parameters: Encodable>: Encodable {
  var parameters: Parameters
  var continues: Bool?
  var error: String?
}

/// A call as it stands on the wire; what is nil is left out.
struct OutgoingCall<Parameters: Encodable>: Encodable {
  var method: String
  var parameters: Parameters
  var more: Bool?
}

/// Turns messages into bytes.
enum OutgoingMessage {
  /// Returns the message as JSON with the NUL that ends it.
  ///
  /// Keys are sorted, so that equal values are equal bytes.
  static func encode(_ message: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes = try encoder.encode(message)
    bytes.append(0)
    return bytes
  }
}
