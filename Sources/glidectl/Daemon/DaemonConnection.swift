import GlideInterface
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
