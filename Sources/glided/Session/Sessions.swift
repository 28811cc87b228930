import Coaching
import Dispatch
import Exercises
import GlideInterface
import History
import Logging
import Programme
import Sensors
import Varlink

/// The session that runs, or the last one, and the commands that change it; one runs at a time.
@MainActor
final class Sessions {
  let movements: MovementStore
  let sensors: SensorRegistry
  let watchers: Watchers = Watchers()
  let clock: WallClock
  let logbook: Logbook
  private(set) lazy var programme: ProgrammeDesk = ProgrammeDesk(
    logbook: logbook, logger: logger, catalogue: { [unowned self] in catalogue })

  let builtIn: Catalogue
  let logger: Logger
  var latest: SessionRunner?
  var recorder: SessionRecorder?
  /// What was set aside to start the session: kept as soon as the history has the session itself,
  /// with its first sample.
  var overrides: [HistoryChange]?
  var lesson: Lesson?
  var calibration: CalibrationRun?
  var streams: [ObjectIdentifier: SampleStream] = [:]
  private var faults: FaultLog = FaultLog()
  private var toldInterruption: Bool = false

  init(
    catalogue: Catalogue, movements: MovementStore, sensors: SensorRegistry,
    logbook: Logbook, logger: Logger
  ) {
    builtIn = catalogue
    self.movements = movements
    self.sensors = sensors
    self.logbook = logbook
    clock = logbook.clock
    self.logger = logger
    sensors.changed = { [weak self] in self?.running?.noteSensorState() }
  }

  /// All that can be started: what is built in, then what was taught.
  var catalogue: Catalogue { builtIn.adding(movements.movements) }

  /// What the daemon is doing, as far as it may be told: what is counted is in the history first.
  var status: Status { logbook.announcements.heldStatus ?? currentStatus }

  private var currentStatus: Status {
    Status(
      state: latest.map { State($0.coach.stage) } ?? .idle, session: latest.map(Session.init),
      warnings: (running.map { sensors.warnings(of: $0.sensor) } ?? sensors.warnings())
        + movements.warnings + (latest?.warnings ?? []) + logbook.warnings + programme.warnings,
      teaching: teaching?.id,
      resumable: running == nil ? logbook.resumable.map(Resumable.init) : nil)
  }

  // The commands throw the error reply that the client is to get.

  func start(_ parameters: Start.Parameters) throws(VarlinkError) -> Session {
    try start(parameters, resuming: nil)
  }

  func start(
    _ parameters: Start.Parameters, resuming broken: BrokenSession?
  ) throws(VarlinkError) -> Session {
    try requireNothing()
    var request = try SessionRequest(parameters, catalogue: catalogue)
    var sensor = try sensors.choose(
      id: parameters.sensor, for: request.exercise, side: request.side)
    var overridden: [String] = []
    // In a replay nobody exercises.
    if sensor.description.isLive {
      let admission = try programme.admit(
        request.exercise, knowingly: parameters.override ?? false)
      overridden = admission.overridden
      request.today = admission.item
      request.rules = admission.rules
      request.painBefore = programme.painBefore
      // The plan may say the side that the wearer has not.
      sensor = try sensors.choose(
        id: parameters.sensor, for: request.exercise, side: request.side)
    }
    let second = sensors.second(beside: sensor)
    let runner = SessionRunner(
      request, sensor: sensor, second: second, resuming: broken?.progress
    ) {
      [weak self] runner, news in
      self?.take(news, from: runner)
    }
    do throws(SensorError) {
      try runner.start()
    } catch {
      throw GlidedError.sensorFailed(sensor: sensor.description.id, message: "\(error)").reply
    }
    latest = runner
    if let broken {
      recorder = SessionRecorder(resuming: broken.session)
    } else {
      logbook.closeBroken()
      let key = logbook.nextKey()
      recorder = SessionRecorder(
        key: key, head: StoredSession.Head(runner, request, at: clock.now()),
        isRangeHalved: runner.coach.rangeShare < 1)
      overrides = overridden.map { reason in
        .override(
          StoredOverride(at: clock.now(), exercise: request.exercise.id, reason: reason), key)
      }
    }
    let beside = second.map { ", and \($0.id) for the knee" } ?? ""
    logger.info("\(parameters.exercise) begins with sensor \(sensor.description.id)\(beside)")
    let status = currentStatus
    logbook.announce(status) { [watchers] in watchers.send(Watch.Reply(status: status)) }
    return Session(runner)
  }

  /// Ends the session that runs and takes leave of the watchers, because the daemon ends.
  func shutDown() {
    running?.end(.shutdown)
    teaching?.end()
    calibrating?.end()
    for stream in streams.values { stream.end() }
    logbook.close()
    watchers.finish(Watch.Reply(status: status))
  }

  /// The last session is told of no more.
  func forgetLatest() {
    guard running == nil else { return }
    latest = nil
    recorder = nil
  }

  var running: SessionRunner? {
    latest.flatMap { $0.summary == nil ? $0 : nil }
  }

  var teaching: Lesson? {
    lesson.flatMap { $0.hasEnded ? nil : $0 }
  }

  var calibrating: CalibrationRun? {
    calibration.flatMap { $0.hasEnded ? nil : $0 }
  }

  /// One at a time: the wearer can do but one of them.
  func requireNothing() throws(VarlinkError) {
    if let running {
      throw GlidedError.alreadyRunning(exercise: running.coach.plan.exercise.id).reply
    }
    if let teaching { throw GlidedError.teaching(movement: teaching.id).reply }
    if let calibrating { throw GlidedError.calibrating(sensor: calibrating.sensor.id).reply }
  }

  func requireRunning() throws(VarlinkError) -> SessionRunner {
    guard let running else {
      throw (teaching.map { .teaching(movement: $0.id) } ?? GlidedError.notRunning).reply
    }
    return running
  }

  private func take(_ news: SessionRunner.News, from runner: SessionRunner) {
    switch news {
    case .events(let events):
      for event in events { logInterruption(event, of: runner) }
      announce(events, of: runner)
      if let summary = runner.summary { log(summary, of: runner) }
    case .progress:
      // What waits for the disk is not overtaken.
      guard logbook.announcements.heldStatus == nil else { return }
      watchers.sendProgress { Watch.Reply(status: self.currentStatus) }
    }
  }

  /// Tells the watchers as soon as the history has it.
  private func announce(_ events: [CoachingEvent], of runner: SessionRunner) {
    let status = currentStatus
    let replies = events.map { Watch.Reply(status: status, event: Event($0, of: runner)) }
    let writing = recorder?.take(
      events, at: clock.now(), elapsed: runner.coach.elapsed,
      kneeRange: { runner.kneeRange(of: $0.repetition) })
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

  private func log(_ summary: SessionSummary, of runner: SessionRunner) {
    logger.info(
      """
      \(runner.coach.plan.exercise.id) has ended (\(summary.reason.rawValue)): \
      \(summary.totalRepetitions) repetitions in \(summary.setsCompleted) complete sets, \
      \(summary.refused) refused, \(summary.gaps) gaps
      """)
    if let fault = runner.fault, summary.reason == .sensorLost { logger.error("\(fault)") }
  }

  /// Says it once that a session waits for its sensor, and that it has it again.
  private func logInterruption(_ event: CoachingEvent, of runner: SessionRunner) {
    let sensor = runner.sensor.id
    switch event {
    case .sensorInterrupted:
      guard let fault = runner.fault else { return }
      toldInterruption = faults.isNew(
        "\(fault)", of: sensor, now: Double(DispatchTime.now().uptimeNanoseconds) * 1e-9)
      if toldInterruption { logger.warning("\(fault); the session waits for it") }
    case .sensorRestored:
      if toldInterruption { logger.notice("sensor \(sensor) is back, the session goes on") }
    default: break
    }
  }
}
