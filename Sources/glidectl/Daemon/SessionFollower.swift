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
  ) throws -> Session? {
    var isFirst = true
    var hasBegun = false
    var ended: Session?
    try connection.watch { reply in
      try show(reply)
      if reply.status.state != .idle || reply.event?.kind == .sessionStarted { hasBegun = true }
      // The state counts as well as the event: a slow reader may have missed the event.
      let isOver =
        reply.event?.kind == .sessionEnded
        || ((hasBegun || !isFirst && reply.missed != nil) && reply.status.state == .idle)
      if isOver, var session = reply.status.session {
        session.summary = reply.event?.summary ?? session.summary
        ended = session
        return false
      }
      if isFirst {
        isFirst = false
        try begin()
      }
      return true
    }
    return ended
  }
}
