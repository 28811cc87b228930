import MotionCore

/// A counted repetition and the true one with which it shares the most time.
struct Match<Truth> {
  var counted: Repetition
  var truth: Truth
}

/// Returns the true repetitions that were counted, each counted one used once.
func matches<Truth>(
  of counted: [Repetition], with truth: [Truth], span: (Truth) -> ClosedRange<Double>
) -> [Match<Truth>] {
  var left = counted
  return truth.compactMap { truth in
    let span = span(truth)
    func shared(_ repetition: Repetition) -> Double {
      min(repetition.endTime, span.upperBound) - max(repetition.startTime, span.lowerBound)
    }
    let best = left.indices.max { shared(left[$0]) < shared(left[$1]) }
    guard let best, shared(left[best]) > 0 else { return nil }
    return Match(counted: left.remove(at: best), truth: truth)
  }
}
