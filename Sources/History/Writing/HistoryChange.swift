/// A session in what is to be written: by its number in the file, or, for one that began in this
/// process, by a number of the caller's, since the file may not be there to give one.
public enum SessionKey: Sendable, Hashable {
  case stored(Int64)
  case begun(Int)
}

/// Something that is to be in the history.
public enum HistoryChange: Sendable {
  case beginSession(SessionKey, StoredSession.Head)
  /// One that had broken off goes on by this key. It was read with its details, to be begun anew
  /// where the file that it is in is no longer the one.
  case resumeSession(SessionKey, StoredSession)
  /// What the session has come to, and when that was; s since 1970.
  case course(SessionKey, StoredSession.Course, at: Double)
  case endSession(SessionKey, duration: Double, reason: String, note: String?)
  /// One that broke off can no longer be taken up: it stays as it stands, without an end.
  case closeSession(Int64)
  case set(SessionKey, StoredSet)
  /// The set lasts no longer: its medians are taken.
  case endSet(SessionKey, number: Int)
  case repetition(SessionKey, StoredRepetition)
  case hold(SessionKey, set: Int, StoredHold)
  /// Adds to what was refused in that set for these reasons.
  case refusals(SessionKey, set: Int, StoredRefusals)
  case gap(SessionKey, set: Int, StoredGap)
  case correction(SessionKey, StoredCorrection)
  case pain(StoredPain, SessionKey?)
  case override(StoredOverride, SessionKey?)
  case answer(StoredAnswer)
  case plan(StoredPlan)
}

extension HistoryChange {
  /// The session that it is about; nil where it is of none, or is no part of what it is made of.
  var session: SessionKey? {
    switch self {
    case .course(let key, _, _), .set(let key, _), .endSet(let key, _), .repetition(let key, _),
      .hold(let key, _, _), .refusals(let key, _, _), .gap(let key, _, _), .correction(let key, _):
      key
    case .pain(_, let key), .override(_, let key): key
    case .beginSession, .resumeSession, .endSession, .closeSession, .answer, .plan: nil
    }
  }

  /// How much it may be missed where memory for what cannot be written runs out.
  enum Worth: Int, Comparable {
    /// Holds, refusals, gaps.
    case detail
    case repetition
    /// Sessions, sets with their counts, and what the wearer said.
    case record

    static func < (first: Worth, second: Worth) -> Bool { first.rawValue < second.rawValue }
  }

  var worth: Worth {
    switch self {
    case .hold, .refusals, .gap: .detail
    case .repetition: .repetition
    case .beginSession, .resumeSession, .course, .endSession, .closeSession, .set, .endSet,
      .correction, .pain, .override, .answer, .plan:
      .record
    }
  }
}
