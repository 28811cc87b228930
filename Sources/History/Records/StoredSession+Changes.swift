extension StoredSession {
  /// All that makes this session, but for its beginning, by another key; it must have been read with
  /// its details.
  func changes(as key: SessionKey) -> [HistoryChange] {
    var changes: [HistoryChange] = []
    for set in sets {
      var plain = set
      plain.details = nil
      changes.append(.set(key, plain))
      guard let details = set.details else { continue }
      changes += details.repetitions.map { .repetition(key, $0) }
      changes += details.holds.map { .hold(key, set: set.number, $0) }
      changes += details.refusals.map { .refusals(key, set: set.number, $0) }
      changes += details.gaps.map { .gap(key, set: set.number, $0) }
      if set.medianRange != nil { changes.append(.endSet(key, number: set.number)) }
    }
    changes += corrections.map { .correction(key, $0) }
    changes += pain.map { .pain($0, key) }
    changes += overrides.map { reason in
      .override(StoredOverride(at: head.startedAt, exercise: head.exercise, reason: reason), key)
    }
    return changes + [.course(key, course, at: latestAt)]
  }
}
