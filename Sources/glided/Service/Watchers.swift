import Dispatch
import GlideInterface
import Varlink

/// The clients that watch.
///
/// Events go to each of them as they happen; the live status follows at most ten times a second,
/// also where a recording is replayed faster than life. A client that reads too slowly is the
/// socket's affair: nothing here waits for it.
@MainActor
final class Watchers {
  private var streams: [Int: VarlinkStream] = [:]
  private var nextNumber: Int = 0
  private var lastReply: DispatchTime = DispatchTime(uptimeNanoseconds: 0)

  /// Ten a second, in nanoseconds.
  private static let progressInterval: UInt64 = 100_000_000

  /// Answers a call by the status now and by all that follows; `status` gives the newest.
  func add(_ call: VarlinkCall, status: @escaping @MainActor () -> Status) {
    let number = nextNumber
    nextNumber += 1
    let stream = call.stream { missed in
      Watch.Reply(status: status(), missed: missed)
    } closed: { [weak self] in
      self?.streams[number] = nil
    }
    guard let stream else { return }
    streams[number] = stream
    stream.send(Watch.Reply(status: status()))
  }

  func send(_ reply: @autoclosure () -> Watch.Reply) {
    if streams.isEmpty { return }
    let reply = reply()
    for stream in streams.values { stream.send(reply) }
    lastReply = .now()
  }

  /// Sends the live status, unless the last reply is too recent.
  func sendProgress(_ reply: () -> Watch.Reply) {
    let now = DispatchTime.now().uptimeNanoseconds
    if now - lastReply.uptimeNanoseconds < Self.progressInterval { return }
    send(reply())
  }

  /// Sends the last reply there will be.
  func finish(_ reply: Watch.Reply) {
    for stream in streams.values { stream.finish(reply) }
    streams = [:]
  }
}
