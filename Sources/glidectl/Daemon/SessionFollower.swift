import GlideInterface

/// Follows one session to its end.
struct SessionFollower {
  let connection: DaemonConnection

  /// Shows each reply until the session that is under way, or else the next one, has ended, and
  /// returns that session.
  ///
  /// `begin` is called once the watch stands, so that nothing of what it starts is missed.
  func follow(
    begin: () throws -> Void = {}, show: (Watch.Reply) throws -> Void
  ) throws -> Session {
    var isFirst = true
    var hasBegun = false
    var ended: Session?
    try connection.watch { reply in
      if isFirst { try begin() }
      try show(reply)
      if reply.status.state != .idle || reply.event?.kind == .sessionStarted { hasBegun = true }
      // A slow reader may miss the event: then the state says it, in a reply without an event.
      let wasMissed =
        reply.event == nil && reply.status.state == .idle
        && (hasBegun || !isFirst && reply.missed != nil)
      let isOver = reply.event?.kind == .sessionEnded || wasMissed
      if isOver, var session = reply.status.session {
        session.summary = reply.event?.summary ?? session.summary
        ended = session
        return false
      }
      isFirst = false
      return true
    }
    guard let ended else { throw Failure.unavailable("The daemon has ended.") }
    return ended
  }
}
