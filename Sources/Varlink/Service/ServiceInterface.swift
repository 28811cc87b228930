/// `org.varlink.service`, which every service offers: what it is, and what it can do.
enum ServiceInterface {
  static let name: String = "org.varlink.service"

  struct Information: Encodable {
    var vendor: String
    var product: String
    var version: String
    var url: String
    /// Names, this interface's first.
    var interfaces: [String]
  }

  static func make(
    _ information: Information, descriptions: [String: String]
  ) -> VarlinkInterface {
    var information = information
    information.interfaces.insert(name, at: 0)
    let descriptions = descriptions.merging([name: description]) { $1 }
    return VarlinkInterface(
      name: name, description: description,
      methods: [
        "GetInfo": { [information] call in
          answer(call) { (_: NoParameters) in information }
        },
        "GetInterfaceDescription": { call in
          answer(call) { (parameters: InterfaceName) throws(VarlinkError) in
            guard let text = descriptions[parameters.interface] else {
              throw .interfaceNotFound(parameters.interface)
            }
            return Description(description: text)
          }
        },
      ])
  }

  @MainActor
  private static func answer<Parameters: Decodable, Reply: Encodable>(
    _ call: VarlinkCall, with body: (Parameters) throws(VarlinkError) -> Reply
  ) {
    do throws(VarlinkError) {
      call.reply(try body(try call.decodeParameters(Parameters.self)))
    } catch {
      call.fail(error)
    }
  }

  private struct NoParameters: Decodable {}

  private struct InterfaceName: Decodable {
    var interface: String
  }

  private struct Description: Encodable {
    var description: String
  }

  static let description: String = """
    # What every Varlink service tells about itself.
    interface org.varlink.service

    # Who made the service, and the names of its interfaces.
    method GetInfo() -> (
      vendor: string,
      product: string,
      version: string,
      url: string,
      interfaces: []string
    )

    # The definition of one interface, in the language that this text is written in.
    method GetInterfaceDescription(interface: string) -> (description: string)

    # The service does not have this interface.
    error InterfaceNotFound (interface: string)

    # The interface does not have this method; the name is the full one.
    error MethodNotFound (method: string)

    # The interface declares this method and the service does not have it.
    error MethodNotImplemented (method: string)

    # This parameter is missing, unknown, or has a wrong type or value.
    error InvalidParameter (parameter: string)

    # The caller may not do this.
    error PermissionDenied ()

    # The method answers with several replies and was not called for more.
    error ExpectedMore ()

    """
}
