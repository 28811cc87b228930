/// Candidates that count only when one like them follows.
struct PendingCandidates: Sendable {
  private var candidates: InlineArray<3, Candidate?> = InlineArray(repeating: nil)
  private(set) var isEmpty: Bool = true

  /// Takes out the first candidate that matches `other`.
  mutating func take(matching other: Candidate, closely: Bool) -> Candidate? {
    guard !isEmpty else { return nil }
    for i in candidates.indices {
      guard let candidate = candidates[i], candidate.matches(other, closely: closely),
        candidate.isInRhythm(with: other) || candidate.mayPause(before: other)
      else { continue }
      candidates[i] = nil
      return candidate
    }
    return nil
  }

  /// Takes out the candidate that is the same movement as `cycle`.
  mutating func take(covering cycle: Candidate) -> Candidate? {
    guard !isEmpty else { return nil }
    for i in candidates.indices {
      guard let candidate = candidates[i],
        Real(candidate.startTime - cycle.startTime).magnitude < 0.2 * cycle.duration,
        Real(candidate.endTime - cycle.endTime).magnitude < 0.2 * cycle.duration
      else { continue }
      candidates[i] = nil
      return candidate
    }
    return nil
  }

  /// Takes out a candidate that came just before `next`, which is a repetition: it was one, too.
  mutating func take(before next: Candidate, smallest: Real) -> Candidate? {
    guard !isEmpty else { return nil }
    for i in candidates.indices {
      guard let candidate = candidates[i], candidate.isFromHome, candidate.range >= smallest,
        candidate.endTime <= next.startTime + Candidate.timeTolerance,
        Real(next.startTime - candidate.endTime) < next.duration
      else { continue }
      candidates[i] = nil
      return candidate
    }
    return nil
  }

  /// Adds `candidate`; returns the oldest if it had to make room.
  mutating func add(_ candidate: Candidate) -> Candidate? {
    isEmpty = false
    var slot = 0
    for i in candidates.indices {
      guard let other = candidates[i] else {
        candidates[i] = candidate
        return nil
      }
      if let oldest = candidates[slot], other.endTime < oldest.endTime { slot = i }
    }
    defer { candidates[slot] = candidate }
    return candidates[slot]
  }

  /// Drops the candidates that ended before `limit`, s.
  mutating func drop(before limit: Double, dropped: (Candidate) -> Void) {
    guard !isEmpty else { return }
    isEmpty = true
    for i in candidates.indices {
      guard let candidate = candidates[i] else { continue }
      if candidate.endTime < limit {
        dropped(candidate)
        candidates[i] = nil
      } else {
        isEmpty = false
      }
    }
  }
}
