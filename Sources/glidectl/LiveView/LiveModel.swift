import GlideInterface

/// What the live view knows: the newest status, and what became of the last refused movement.
struct LiveModel: Sendable, Equatable {
  private(set) var status: Status?

  /// Whether no repetition has been counted since the last refusal.
  private(set) var isRefusalFresh: Bool = false

  mutating func take(_ newer: Status) {
    // Judged by the states alone, so that it holds where events were missed.
    if let session = newer.session, let before = status?.session {
      if session.totalRepetitions != before.totalRepetitions { isRefusalFresh = false }
      if session.lastRefusal != before.lastRefusal { isRefusalFresh = session.lastRefusal != nil }
    } else {
      isRefusalFresh = false
    }
    status = newer
  }
}
