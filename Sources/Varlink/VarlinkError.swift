/// An error reply: its full name, and the parameters that its interface declares.
public struct VarlinkError: Error, Sendable, Equatable {
  public var name: String
  public var parameters: JSONValue

  public init(_ name: String, _ parameters: [String: JSONValue] = [:]) {
    self.name = name
    self.parameters = .object(parameters)
  }
}
