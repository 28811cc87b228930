/// What clients may use up; the defaults for calls and connections are systemd's.
public struct VarlinkLimits: Sendable {
  /// Bytes of one message, and of what a client sends while a stream runs.
  public var messageLength: Int = 16 << 20

  public var connections: Int = 4096

  public var connectionsPerUser: Int = 1024

  /// Clients that may not use the service and wait to be told so; further ones are not told.
  public var refusedConnections: Int = 16

  /// How long such a client may take to call.
  public var refusalPatience: Duration = .seconds(5)

  /// Bytes that wait for a client before it misses replies of a stream.
  public var queuedBytes: Int = 1 << 20

  /// Replies that wait for a client before it misses replies of a stream.
  public var queuedReplies: Int = 1024

  /// How long a client may leave waiting replies unread.
  public var patience: Duration = .seconds(30)

  /// Calls of one connection that are answered before others have their turn.
  public var callsInTurn: Int = 64

  public init() {}
}
