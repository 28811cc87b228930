import GlideInterface

/// What the live view knows: the newest status, and what became of the last refused movement.
struct LiveModel: Sendable, Equatable {
  private(set) var status: Status?

  /// Whether keys are listened to, so that the view need not send anybody to another terminal.
  var hasKeys: Bool = false

  /// What a key asks or answers.
  private(set) var keyAnswer: String?

  /// When that was said, on the session's clock; s.
  private var keyAnswerTime: Double = 0

  /// As long an answer to a key is to be read, at the least until it is gone; s.
  private static let answerTime: Double = 6

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

  /// `answer` stands until the next key is answered, or has been read.
  mutating func answerKey(_ answer: String?) {
    keyAnswer = answer
    keyAnswerTime = status?.session?.elapsed ?? 0
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
    if newer.session.map({ $0.elapsed > keyAnswerTime + Self.answerTime }) ?? true {
      keyAnswer = nil
    }
    status = newer
  }
}
