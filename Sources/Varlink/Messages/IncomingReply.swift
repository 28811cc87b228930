import FoundationEssentials

/// A reply as it stands on the wire.
struct IncomingReply<Parameters: Decodable> {
  /// Values in one reply, which only its own client waits for.
  private static var maximumValues: Int { 1 << 20 }

  var parameters: Parameters
  /// Whether more replies to the same call follow.
  var continues: Bool

  /// Reads a message, without its NUL.
  ///
  /// Throws the `VarlinkError` that the message is, or `MalformedMessage`.
  init(message: ArraySlice<UInt8>) throws {
    let members = try MalformedMessage.members(
      of: message, maximumValues: Self.maximumValues)
    for name in members.keys where !["parameters", "continues", "error"].contains(name) {
      throw MalformedMessage("unknown key \"\(name)\"")
    }
    switch members["continues"] ?? .bool(false) {
    case .bool(let value): continues = value
    default: throw MalformedMessage("\"continues\" is not a boolean")
    }
    let given = members["parameters"] ?? .null
    switch (members["error"], given) {
    case (nil, _): break
    case (.string(let name), .object(let parameters)): throw VarlinkError(name, parameters)
    case (.string(let name), .null): throw VarlinkError(name)
    default: throw MalformedMessage("\"error\" is not a string or has no parameters object")
    }
    do {
      parameters =
        given == .null
        ? try JSONDecoder().decode(Parameters.self, from: Data("{}".utf8))
        : try JSONDecoder().decode(Body.self, from: Data(message)).parameters
    } catch let error as DecodingError {
      throw MalformedMessage("\(error)")
    }
  }

  private struct Body: Decodable {
    var parameters: Parameters
  }
}
