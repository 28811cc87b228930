import GlideInterface

/// What the live view knows: the newest status, and what became of the last refused movement.
struct LiveModel: Sendable, Equatable {
  private(set) var status: Status?

  /// Whether no repetition has been counted since the last refusal.
  private(set) var isRefusalFresh: Bool = false

  /// What is being said, or was a moment ago.
  private(set) var cue: Cue?

  /// When that was said, on the session's clock; s.
  private var cueTime: Double = 0

  /// A word is said sooner than it is read; s.
  private static let readingTime: Double = 2

  private mutating func follow(_ session: Session?) {
    if let session, let said = session.cue {
      (cue, cueTime) = (said, session.elapsed)
    } else if session.map({ !(cueTime...cueTime + Self.readingTime).contains($0.elapsed) }) ?? true
    {
      cue = nil
    }
  }

  mutating func take(_ newer: Status) {
    // Judged by the states alone, so that it holds where events were missed.
    if let session = newer.session, let before = status?.session {
      if session.totalRepetitions != before.totalRepetitions { isRefusalFresh = false }
      if session.lastRefusal != before.lastRefusal { isRefusalFresh = session.lastRefusal != nil }
    } else {
      isRefusalFresh = false
    }
    follow(newer.session)
    status = newer
  }
}
