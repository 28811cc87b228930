/// The replies of a call that asked for more.
///
/// Replies wait in a bounded queue for a client that reads slowly. When the queue is full, replies
/// are counted instead, until the client has read all that waits; then it gets the newest one.
@MainActor
public final class VarlinkStream {
  private let sendNewest: (_ connection: Connection, _ missed: Int) -> Void
  private let closed: @MainActor () -> Void
  /// Nil once the stream has ended; a stream that is kept does not keep a descriptor.
  private weak var connection: Connection?
  private var missed = 0

  init(
    connection: Connection, sendNewest: @escaping (_ connection: Connection, _ missed: Int) -> Void,
    closed: @escaping @MainActor () -> Void
  ) {
    self.connection = connection
    self.sendNewest = sendNewest
    self.closed = closed
  }

  /// Whether the client misses replies at present.
  public var isBehind: Bool { missed > 0 }

  /// Replies and bytes that wait for the client.
  var queued: (replies: Int, bytes: Int) { connection?.queued ?? (0, 0) }

  /// Sends one reply, unless the client is behind: then it is counted as missed.
  ///
  /// Does nothing once the stream has ended.
  public func send(_ reply: some Encodable) {
    guard let connection else { return }
    let reply = OutgoingReply(parameters: reply, continues: true)
    if missed > 0 || connection.isFull || !connection.writeIfRoom(reply) { missed += 1 }
  }

  /// Sends the last reply, and before it the newest to a client that is behind; ends the stream.
  public func finish(_ reply: some Encodable) {
    end(OutgoingReply(parameters: reply))
  }

  /// Sends an error as the last reply, as `finish` does.
  public func fail(_ error: VarlinkError) {
    end(OutgoingReply(parameters: error.parameters, error: error.name))
  }

  private func end(_ reply: OutgoingReply<some Encodable>) {
    guard let connection else { return }
    clientCaughtUp()
    self.connection = nil
    connection.write(reply)
    connection.streamDidFinish()
  }

  func clientCaughtUp() {
    guard let connection, missed > 0 else { return }
    let count = missed
    missed = 0
    sendNewest(connection, count)
  }

  func connectionDidClose() {
    guard connection != nil else { return }
    connection = nil
    closed()
  }
}
