import Coaching
import Dispatch
import Exercises
import GlideInterface
import History
import Logging
import Sensors

/// Reports what happens in a session: to the history first, then to the watchers, and to the log
/// what its reader should know.
@MainActor
final class SessionReporter {
  private let logbook: Logbook
  private let watchers: Watchers
  private let logger: Logger

  private var recorder: SessionRecorder?
  /// What was set aside to start the session: kept as soon as the history has the session itself,
  /// with its first sample.
  private var overrides: [HistoryChange]?
  private var faults: FaultLog = FaultLog()
  private var toldInterruption: Bool = false

  init(_ logbook: Logbook, watchers: Watchers, logger: Logger) {
    self.logbook = logbook
    self.watchers = watchers
    self.logger = logger
  }

  /// The key of the session in the history, as soon as it is there.
  var key: SessionKey? { overrides == nil ? recorder?.key : nil }

  /// Takes on a session that begins.
  func begin(_ runner: SessionRunner, of prepared: PreparedSession) {
    let (key, now) = (logbook.nextKey(), logbook.clock.now())
    recorder = SessionRecorder(
      key: key, head: StoredSession.Head(runner, prepared.request, at: now))
    overrides = prepared.overridden.map { reason in
      .override(
        StoredOverride(at: now, exercise: prepared.request.exercise.id, reason: reason), key)
    }
  }

  /// Takes on a session that had broken off.
  func resume(_ broken: BrokenSession) {
    let key = logbook.nextKey()
    recorder = SessionRecorder(resuming: broken.session, as: key)
    logbook.put(off: [.resumeSession(key, broken.session)])
    overrides = nil
  }

  func forget() {
    recorder = nil
  }

  /// Reports events; `status` is how it stands with them. Watchers are told as soon as the history
  /// has what is to outlast the daemon.
  func report(_ events: [CoachingEvent], of runner: SessionRunner, status: Status) {
    for event in events { log(event, of: runner) }
    let replies = events.map { Watch.Reply(status: status, event: Event($0, of: runner)) }
    let writing = recorder?.take(
      events, at: logbook.clock.now(), elapsed: runner.coach.elapsed,
      halvedRange: runner.coach.halvedRange, measures: { runner.measures(of: $0.repetition) })
    var changes = writing?.changes ?? []
    if let overrides, !changes.isEmpty {
      changes += overrides
      self.overrides = nil
    }
    if writing?.isAwaited == false {
      logbook.put(off: changes)
      changes = []
    }
    logbook.announce(status, after: changes) { [watchers] in
      for reply in replies { watchers.send(reply) }
    }
  }

  private func log(_ event: CoachingEvent, of runner: SessionRunner) {
    switch event {
    case .sensorInterrupted:
      // A loose plug does not fill the log.
      guard let fault = runner.fault else { return }
      toldInterruption = faults.isNew(
        "\(fault)", of: runner.sensor.id, now: Double(DispatchTime.now().uptimeNanoseconds) * 1e-9)
      if toldInterruption { logger.warning("\(fault); the session waits for it") }
    case .sensorRestored:
      if toldInterruption {
        logger.notice("sensor \(runner.sensor.id) is back, the session goes on")
      }
    case .sessionEnded(let summary, _):
      logger.info(
        """
        \(runner.coach.plan.exercise.id) has ended (\(summary.reason.rawValue)): \
        \(summary.totalRepetitions) repetitions in \(summary.setsCompleted) complete sets, \
        \(summary.refused) refused, \(summary.gaps) gaps
        """)
      if let fault = runner.fault, summary.reason == .sensorLost { logger.error("\(fault)") }
    default: break
    }
  }
}
