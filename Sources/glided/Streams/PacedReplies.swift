import Varlink

/// Answers one call by replies of which none may be missed, each made when the client has room for
/// it.
///
/// The socket drops replies for a client that reads slowly and asks for the newest later. Here what
/// was dropped is what it then gets, and no further one is made before.
@MainActor
final class PacedReplies<Reply: Encodable & Sendable> {
  struct Next: Sendable {
    var reply: Reply
    var isLast: Bool
  }

  typealias Completion = @MainActor (Result<Next, VarlinkError>) -> Void

  private let next: @MainActor (@escaping Completion) -> Void
  private let closed: @MainActor () -> Void
  private var stream: VarlinkStream?
  /// What the client had no room for.
  private var held: Reply?

  /// `next` makes the next reply and hands it to its completion, now or later. `closed` is called
  /// when the client is gone before the end.
  init(
    next: @escaping @MainActor (@escaping Completion) -> Void,
    closed: @escaping @MainActor () -> Void = {}
  ) {
    self.next = next
    self.closed = closed
  }

  /// Answers a call for more; `empty` is a reply that says nothing.
  func answer(_ call: VarlinkCall, empty: Reply) {
    stream = call.stream { [self] _ in
      let reply = held ?? empty
      // A client that is taken leave of gets this one first.
      if held != nil {
        held = nil
        goOn()
      }
      return reply
    } closed: { [weak self] in
      self?.stream = nil
      self?.closed()
    }
    if stream != nil { goOn() }
  }

  private func goOn() {
    next { [self] result in
      guard let stream else { return }
      switch result {
      case .failure(let error): stream.fail(error)
      case .success(let next) where next.isLast: stream.finish(next.reply)
      case .success(let next):
        stream.send(next.reply)
        guard stream.isBehind else { return goOn() }
        held = next.reply
      }
    }
  }
}
