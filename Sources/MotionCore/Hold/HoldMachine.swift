/// Holds: stillness near either end of the movement, from where it stopped to where it went on.
struct HoldMachine: Sendable {
  struct Parameters: Sendable {
    /// The shortest stillness that is reported, s; the turn of a movement is shorter.
    var shortest: Real = 0.3
    /// Between two reports of progress, s.
    var progressInterval: Real = 0.1
  }

  private enum State: Sendable {
    case moving
    /// Still, and not yet for long enough to be reported.
    case stopping(Hold.Position, since: Double)
    case holding(Hold.Position, since: Double, reported: Double)
  }

  let parameters: Parameters
  private var state: State = .moving

  init(parameters: Parameters = Parameters()) {
    self.parameters = parameters
  }

  /// Stillness began at one end.
  mutating func stop(at position: Hold.Position, since: Double) {
    state = .stopping(position, since: since)
  }

  /// Takes in that time has come to `time` in stillness.
  @inline(__always)
  mutating func advance(to time: Double, report: (MotionFact) -> Void) {
    if case .moving = state { return }
    hold(until: time, report: report)
  }

  private mutating func hold(until time: Double, report: (MotionFact) -> Void) {
    switch state {
    case .moving: break
    case .stopping(let position, let since):
      let duration = Real(time - since)
      guard duration >= parameters.shortest else { return }
      state = .holding(position, since: since, reported: time)
      report(.holdBegan(Hold(position: position, startTime: since, duration: duration)))
    case .holding(let position, let since, let reported):
      guard Real(time - reported) >= parameters.progressInterval else { return }
      state = .holding(position, since: since, reported: time)
      let duration = Real(time - since)
      report(.holdProgress(Hold(position: position, startTime: since, duration: duration)))
    }
  }

  /// The movement went on at `time`.
  mutating func leave(at time: Double, report: (MotionFact) -> Void) {
    if case .holding(let position, let since, _) = state {
      report(
        .holdEnded(
          Hold(position: position, startTime: since, duration: max(Real(time - since), 0))))
    }
    state = .moving
  }
}
