import Dispatch

/// Tells which devices of some subsystems are there, and of each that comes or goes.
///
/// Lives on the main queue and costs nothing while nothing happens.
@MainActor
public final class UdevMonitor {
  public typealias Handler = @MainActor (UdevDevice.Action, borrowing UdevDevice) -> Void

  public let subsystems: [String]

  private var receiver: Receiver?

  /// The most news taken in one turn of the main queue, so that sockets get their share.
  private static let newsATurn: Int = 64

  public init(subsystems: [String]) {
    self.subsystems = subsystems
  }

  /// Calls `changed` with each device that is there, as added, and from then on, in turns of the
  /// main queue, with each that comes, changes or goes.
  ///
  /// One that comes in between is told of twice. Where news were lost, `lost` is called; then all
  /// that are there are told of as added again, and whoever is not among them has gone.
  public func start(
    changed: @escaping Handler, lost: @escaping @MainActor () -> Void = {}
  ) throws(UdevError) {
    stop()
    // First the socket: what comes while the others are listed is then not missed.
    let receiver = Receiver(try UdevSocket(subsystems: subsystems))
    try tellAll(changed)
    let source = DispatchSource.makeReadSource(
      fileDescriptor: receiver.socket.descriptor, queue: .main)
    source.setEventHandler { [weak self] in
      MainActor.assumeIsolated { self?.receive(changed: changed, lost: lost) }
    }
    // The socket stays open until the source is done with it.
    source.setCancelHandler { withExtendedLifetime(receiver) {} }
    source.activate()
    receiver.source = source
    self.receiver = receiver
  }

  public func stop() {
    receiver?.source?.cancel()
    receiver?.source = nil
    receiver = nil
  }

  private func tellAll(_ changed: Handler) throws(UdevError) {
    try UdevContext().forEachDevice(in: subsystems) { changed(.added, $0) }
  }

  private func receive(changed: Handler, lost: @MainActor () -> Void) {
    for _ in 0..<Self.newsATurn {
      guard let receiver else { return }
      switch receiver.socket.receive() {
      case .device(let device): changed(device.action, device)
      case .nothing: return
      case .overflow:
        lost()
        // What libudev cannot list now, the next news bring.
        try? tellAll(changed)
      }
    }
  }

  private final class Receiver {
    let socket: UdevSocket
    var source: (any DispatchSourceRead)?

    init(_ socket: consuming UdevSocket) {
      self.socket = socket
    }
  }
}
