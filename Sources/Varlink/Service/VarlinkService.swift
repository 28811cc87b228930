/// A Varlink service on Unix sockets, served on the main queue.
///
/// It serves, and stays in memory, until `close`. Nothing it does waits for a client.
@MainActor
public final class VarlinkService {
  /// Told what clients did wrong and what the system refused; each is dealt with already.
  public var incidentHandler: (@MainActor (VarlinkIncident) -> Void)?

  private let interfaces: [String: VarlinkInterface]
  private let limits: VarlinkLimits
  private let access: PeerAccess?
  private var refused: [ObjectIdentifier: RefusedClient] = [:]
  /// Users whose refusal was reported; bounded, as anybody may knock.
  private var reportedUsers: Set<UInt32> = []
  private var listeners: [Listener] = []
  private var connections: [ObjectIdentifier: Connection] = [:]
  private var connectionsByUser: [UInt32: Int] = [:]

  /// Offers `interfaces`, and `org.varlink.service` before them, to those whom `access` lets in;
  /// without it to whoever can open the socket.
  public init(
    vendor: String, product: String, version: String, url: String, interfaces: [VarlinkInterface],
    limits: VarlinkLimits = VarlinkLimits(), access: PeerAccess? = nil
  ) {
    let information = ServiceInterface.Information(
      vendor: vendor, product: product, version: version, url: url,
      interfaces: interfaces.map(\.name))
    let descriptions = interfaces.map { ($0.name, $0.description) }
    let service = ServiceInterface.make(
      information, descriptions: Dictionary(descriptions) { first, _ in first })
    let named = ([service] + interfaces).map { ($0.name, $0) }
    self.interfaces = Dictionary(named) { first, _ in first }
    self.limits = limits
    self.access = access
  }

  /// Listens at `path`: replaces a dead socket, refuses to start beside a living service.
  ///
  /// Nobody can connect before the socket has its mode and `group`, which is the process's own
  /// where none is given. `path.lock` stands beside the socket for as long.
  public func listen(
    at path: String, mode: UInt32 = 0o660, group: UInt32? = nil
  ) throws(ListenError) {
    let socket = try SocketFile(listeningAt: path, mode: mode, group: group)
    serve(Listener(socket.descriptor, file: socket, service: self))
  }

  /// Serves a socket that is already listening, as systemd passes it, and closes it in the end.
  public func serve(listening descriptor: Int32) {
    let socket = Descriptor(owning: descriptor)
    do throws(SystemError) {
      try socket.setNonBlockingCloseOnExec()
    } catch {
      report(.cannotAccept(errno: error.errno), peer: nil)
      return
    }
    serve(Listener(socket, file: nil, service: self))
  }

  private func serve(_ listener: Listener) {
    listeners.append(listener)
    listener.start()
  }

  /// Closes every connection, and removes the socket if it was made here.
  public func close() {
    for listener in listeners { listener.stop() }
    listeners = []
    for connection in connections.values { connection.close() }
    for client in refused.values { client.close() }
  }

  // MARK: Connections

  func admit(_ socket: Descriptor) {
    do throws(SystemError) {
      try socket.setNonBlockingCloseOnExec()
      let peer = try PeerCredentials(of: socket)
      guard admits(peer, socket) else { return refuse(peer, socket) }
      let ofUser = connectionsByUser[peer.user, default: 0]
      guard connections.count < limits.connections else {
        return report(.tooManyConnections(limit: limits.connections), peer: peer)
      }
      guard ofUser < limits.connectionsPerUser else {
        return report(.tooManyConnections(limit: limits.connectionsPerUser), peer: peer)
      }
      let connection = Connection(socket: socket, peer: peer, limits: limits, service: self)
      connections[ObjectIdentifier(connection)] = connection
      connectionsByUser[peer.user] = ofUser + 1
      connection.start()
    } catch {
      // The client is gone already.
    }
  }

  /// What cannot be found out is no permission.
  private func admits(_ peer: PeerCredentials, _ socket: Descriptor) -> Bool {
    guard let access else { return true }
    let admits = try? access.admits(peer) { () throws(SystemError) in
      try PeerGroups.read(of: socket)
    }
    return admits ?? false
  }

  private func refuse(_ peer: PeerCredentials, _ socket: Descriptor) {
    if reportedUsers.count < limits.connections, reportedUsers.insert(peer.user).inserted {
      report(.notAllowed, peer: peer)
    }
    guard refused.count < limits.refusedConnections else { return }
    let client = RefusedClient(socket: socket, patience: limits.refusalPatience) {
      [weak self] client in
      self?.refused[ObjectIdentifier(client)] = nil
    }
    refused[ObjectIdentifier(client)] = client
  }

  func connectionDidClose(_ connection: Connection) {
    connections[ObjectIdentifier(connection)] = nil
    let user = connection.peer.user
    let left = connectionsByUser[user, default: 1] - 1
    connectionsByUser[user] = left > 0 ? left : nil
  }

  func report(_ kind: VarlinkIncident.Kind, peer: PeerCredentials?) {
    incidentHandler?(VarlinkIncident(kind: kind, peer: peer))
  }

  // MARK: Calls

  func route(_ call: VarlinkCall) {
    guard let dot = call.method.lastIndex(of: ".") else {
      return call.fail(.invalidParameter("method"))
    }
    let name = String(call.method[..<dot])
    let member = String(call.method[call.method.index(after: dot)...])
    guard let interface = interfaces[name] else { return call.fail(.interfaceNotFound(name)) }
    if let method = interface.methods[member] {
      method(call)
    } else if interface.declaredMethods.contains(member) {
      call.fail(.methodNotImplemented(call.method))
    } else {
      call.fail(.methodNotFound(call.method))
    }
  }
}
