import Dispatch
import Glibc

/// Accepts the clients of one listening socket.
@MainActor
final class Listener {
  /// After the system ran out of descriptors or memory: long enough to cost nothing, and short
  /// enough that a client takes it for a slow start.
  static let pause: DispatchTimeInterval = .seconds(1)

  private let socket: Descriptor
  private let file: SocketFile?
  private let service: VarlinkService
  private var source: (any DispatchSourceRead)?
  private var isStopped = false

  init(_ socket: Descriptor, file: SocketFile?, service: VarlinkService) {
    self.socket = socket
    self.file = file
    self.service = service
  }

  func start() {
    guard !isStopped else { return }
    let source = DispatchSource.makeReadSource(fileDescriptor: socket.number, queue: .main)
    source.setEventHandler { self.accept() }
    // The descriptor stays open until the source is done with it.
    source.setCancelHandler { [socket] in withExtendedLifetime(socket) {} }
    source.activate()
    self.source = source
  }

  /// Accepts no more, and removes the socket's file if there is one.
  func stop() {
    isStopped = true
    source?.cancel()
    source = nil
    file?.remove()
  }

  /// Accepts one client; the source calls again while others wait.
  private func accept() {
    do throws(SystemError) {
      let number = try systemCall("accept") { Glibc.accept(socket.number, nil, nil) }
      service.admit(Descriptor(owning: number))
    } catch {
      switch error.errno {
      case EAGAIN, ECONNABORTED, EPERM, EPROTO:
        break
      case EMFILE, ENFILE, ENOBUFS, ENOMEM:
        service.report(.cannotAccept(errno: error.errno), peer: nil)
        rest()
      default:
        // No listening socket, and none that it can become.
        service.report(.cannotAccept(errno: error.errno), peer: nil)
        source?.cancel()
      }
    }
  }

  /// Lets the clients wait: the socket stays readable, and to be called at once again would spin.
  private func rest() {
    source?.cancel()
    source = nil
    DispatchQueue.main.asyncAfter(deadline: .now() + Self.pause) {
      MainActor.assumeIsolated { self.start() }
    }
  }
}
