/// An error reply: its full name, and the parameters that its interface declares.
public struct VarlinkError: Error, Sendable, Equatable {
  public var name: String
  public var parameters: JSONValue

  public init(_ name: String, _ parameters: [String: JSONValue] = [:]) {
    self.name = name
    self.parameters = .object(parameters)
  }
}

/// The errors of `org.varlink.service`, which any method may answer.
extension VarlinkError {
  public static func interfaceNotFound(_ interface: String) -> VarlinkError {
    VarlinkError("org.varlink.service.InterfaceNotFound", ["interface": .string(interface)])
  }

  /// Takes the method's full name.
  public static func methodNotFound(_ method: String) -> VarlinkError {
    VarlinkError("org.varlink.service.MethodNotFound", ["method": .string(method)])
  }

  /// Takes the method's full name.
  public static func methodNotImplemented(_ method: String) -> VarlinkError {
    VarlinkError("org.varlink.service.MethodNotImplemented", ["method": .string(method)])
  }

  public static func invalidParameter(_ parameter: String) -> VarlinkError {
    VarlinkError("org.varlink.service.InvalidParameter", ["parameter": .string(parameter)])
  }

  public static let permissionDenied: VarlinkError = VarlinkError(
    "org.varlink.service.PermissionDenied")

  /// The method answers with several replies only.
  public static let expectedMore: VarlinkError = VarlinkError("org.varlink.service.ExpectedMore")
}

extension VarlinkError: CustomStringConvertible {
  /// The name, and the parameters where there are any: `org.example.NoSuchThing(thing: "x")`.
  public var description: String {
    guard case .object(let members) = parameters, !members.isEmpty else { return name }
    let list = members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return "\(name)(\(list.joined(separator: ", ")))"
  }
}
