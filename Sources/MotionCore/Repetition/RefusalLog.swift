/// Reports what does not count, once: a walk is one refusal and not one for each stride.
struct RefusalLog: Sendable {
  struct Parameters: Sendable {
    /// Movements smaller than this share of the smallest that counts are nothing to speak of.
    var smallestShare: Real = 0.5
    /// The same rhythm goes on if it was refused this short a time ago, s.
    var interval: Real = 5
  }

  let parameters: Parameters = Parameters()
  let minimumRange: Real
  private var lastRhythm: Double = -.infinity

  init(minimumRange: Real) { self.minimumRange = minimumRange }

  /// Reports a movement that began at `start`, s, and reached `range`, rad.
  mutating func refuse(
    _ reason: Refusal.Reason, from start: Double, range: Real, at time: Double,
    report: (MotionFact) -> Void
  ) {
    guard range >= parameters.smallestShare * minimumRange else { return }
    if reason == .walking || reason == .tooFast {
      defer { lastRhythm = time }
      guard Real(time - lastRhythm) > parameters.interval else { return }
    }
    report(.refused(Refusal(reason: reason, startTime: start, time: time, range: range)))
  }

  /// Reports a candidate that was not confirmed.
  mutating func refuse(
    _ candidate: Candidate, at time: Double, report: (MotionFact) -> Void
  ) {
    refuse(
      candidate.doubt ?? .single, from: candidate.startTime, range: candidate.range, at: time,
      report: report)
  }
}
