import GlideInterface
import Glibc
import Varlink

/// A connection to the daemon, whose errors are sentences with their cure.
struct DaemonConnection {
  let path: String
  private let client: VarlinkClient

  init(path: String) throws(Failure) {
    do {
      client = try VarlinkClient(path: path)
    } catch {
      throw Failure(error, path: path)
    }
    self.path = path
  }

  func call<Reply: Decodable>(
    _ method: String, _ parameters: some Encodable = Nothing(), returning: Reply.Type
  ) throws(Failure) -> Reply {
    do {
      return try client.call(method, parameters, returning: Reply.self)
    } catch {
      throw Failure(error, path: path)
    }
  }

  /// Follows the daemon until `receive` returns false or the daemon ends.
  func watch(_ receive: (Watch.Reply) throws -> Bool) throws {
    try follow(Watch.name, Nothing(), Watch.Reply.self, receive)
  }

  /// Follows as below, until there is something to read from `descriptor` as well; returns whether
  /// that ended it.
  func follow<Reply: Decodable>(
    _ method: String, _ parameters: some Encodable, _ type: Reply.Type, until descriptor: Int32,
    _ receive: (Reply) throws -> Bool
  ) throws -> Bool {
    do {
      try client.begin(method, parameters)
      while true {
        if !client.hasReply, isReadable(descriptor, before: client.fileDescriptor) {
          client.close()
          return true
        }
        let reply = try client.nextReply(type)
        guard try receive(reply.parameters), reply.continues else {
          client.close()
          return false
        }
      }
    } catch let error as VarlinkClientError {
      throw Failure(error, path: path)
    }
  }

  /// Waits for either; whatever is wrong with the other is found by reading it.
  private func isReadable(_ descriptor: Int32, before other: Int32) -> Bool {
    var both = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: other, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&both, 2, -1) < 0, errno == EINTR {}
    return both[0].revents != 0
  }

  /// Calls a method for several replies, until `receive` returns false or the daemon ends them.
  func follow<Reply: Decodable>(
    _ method: String, _ parameters: some Encodable, _ type: Reply.Type,
    _ receive: (Reply) throws -> Bool
  ) throws {
    do {
      try client.stream(method, parameters, returning: type, receive: receive)
    } catch let error as VarlinkClientError {
      throw Failure(error, path: path)
    }
  }
}
