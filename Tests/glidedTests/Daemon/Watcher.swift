import GlideInterface
import Testing
import Varlink

/// A client that watches, and another that commands, of one daemon.
final class Watcher {
  /// Lives for as long as it is watched.
  private let daemon: DaemonProcess?
  let commands: VarlinkClient
  let socketPath: String
  private let stream: VarlinkClient

  /// The first reply: the status when it began to watch.
  let firstStatus: Status

  /// The latest status that a reply brought.
  private(set) var status: Status

  convenience init(_ daemon: DaemonProcess) throws {
    try self.init(socketPath: daemon.socketPath, of: daemon)
  }

  init(socketPath: String, of daemon: DaemonProcess? = nil) throws {
    self.daemon = daemon
    self.socketPath = socketPath
    commands = try VarlinkClient(path: socketPath)
    stream = try VarlinkClient(path: socketPath)
    try stream.begin(Watch.name, Nothing())
    firstStatus = try stream.nextReply(Watch.Reply.self).parameters.status
    status = firstStatus
  }

  /// Waits for the next event.
  func next() throws -> Event {
    while true {
      let reply = try stream.nextReply(Watch.Reply.self)
      status = reply.parameters.status
      if let event = reply.parameters.event { return event }
      try #require(reply.continues, "the stream has ended")
    }
  }

  /// Waits for the next event of this kind, and returns all until then.
  @discardableResult
  func events(until kind: EventKind) throws -> [Event] {
    var events: [Event] = []
    while events.last?.kind != kind { events.append(try next()) }
    return events
  }

  /// Waits for the end of the stream, and returns the last reply.
  func lastReply() throws -> Watch.Reply {
    while true {
      let reply = try stream.nextReply(Watch.Reply.self)
      if !reply.continues { return reply.parameters }
    }
  }

  /// Watches no longer.
  func close() {
    stream.close()
  }

  @discardableResult
  func start(_ parameters: Start.Parameters) throws -> Session {
    try commands.call(Start.name, parameters, returning: Start.Reply.self).session
  }
}
