/// An interface that a service offers: its name, its text in Varlink's language, its methods.
public struct VarlinkInterface: Sendable {
  public typealias Method = @MainActor (VarlinkCall) -> Void

  /// Reverse-domain name, as in the text.
  public let name: String

  /// The interface definition that introspection returns, comments included.
  public let description: String

  /// Handlers by the method's name without the interface.
  public let methods: [String: Method]

  /// Methods that the text declares; empty where the text cannot be parsed.
  public let declaredMethods: [String]

  public init(name: String, description: String, methods: [String: Method]) {
    self.name = name
    self.description = description
    self.methods = methods
    self.declaredMethods = (try? InterfaceDescription(parsing: description))?.methods ?? []
  }
}
