/// A call as it stands on the wire, checked as strictly as systemd checks it.
struct IncomingCall: Equatable {
  /// Values in one call: far more than any method takes, and read in milliseconds.
  static let maximumValues: Int = 1 << 16

  var method: String
  /// An object; absent and null parameters are an empty one.
  var parameters: JSONValue
  var isOneway = false
  var wantsMore = false
  var wantsUpgrade = false

  /// Reads a message, without its NUL.
  init(message: ArraySlice<UInt8>) throws(MalformedMessage) {
    var members = try MalformedMessage.members(
      of: message, maximumValues: Self.maximumValues)
    guard case .string(let method)? = members.removeValue(forKey: "method") else {
      throw MalformedMessage("\"method\" is not a string")
    }
    self.method = method
    switch members.removeValue(forKey: "parameters") ?? .null {
    case .null: parameters = .object([:])
    case .object(let members): parameters = .object(members)
    default: throw MalformedMessage("\"parameters\" is not an object")
    }
    for (name, value) in members {
      guard case .bool(let flag) = value else {
        throw MalformedMessage("\"\(name)\" is unknown or not a boolean")
      }
      switch name {
      case "oneway": isOneway = flag
      case "more": wantsMore = flag
      case "upgrade": wantsUpgrade = flag
      default: throw MalformedMessage("unknown key \"\(name)\"")
      }
    }
    if isOneway && wantsMore {
      throw MalformedMessage("\"oneway\" and \"more\" exclude each other")
    }
  }
}

/// A message after which its connection cannot go on, and why.
struct MalformedMessage: Error, Equatable {
  var reason: String

  init(_ reason: String) {
    self.reason = reason
  }

  /// Returns the top-level members of a message.
  static func members(
    of message: ArraySlice<UInt8>, maximumValues: Int
  ) throws(MalformedMessage) -> [String: JSONValue] {
    let value: JSONValue
    do throws(JSONSyntaxError) {
      value = try JSONParser.parse(message, maximumValues: maximumValues)
    } catch {
      throw MalformedMessage("\(error)")
    }
    guard case .object(let members) = value else {
      throw MalformedMessage("message is not a JSON object")
    }
    return members
  }
}
