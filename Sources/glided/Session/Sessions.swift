import Coaching
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
  let reporter: SessionReporter
  private(set) var latest: SessionRunner?
  var lesson: Lesson?
  var calibration: CalibrationRun?
  var streams: [ObjectIdentifier: SampleStream] = [:]

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
    reporter = SessionReporter(logbook, watchers: watchers, logger: logger)
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
    let prepared = try PreparedSession(
      parameters, catalogue: catalogue, sensors: sensors, programme: programme)
    let (sensor, second) = (prepared.sensor, prepared.second)
    let runner = SessionRunner(
      prepared.request, sensor: sensor, second: second, resuming: broken?.progress
    ) { [weak self] runner, news in
      self?.take(news, from: runner)
    }
    do throws(SensorError) {
      try runner.start()
    } catch {
      throw GlidedError.sensorFailed(sensor: sensor.description.id, message: "\(error)").reply
    }
    latest = runner
    if let broken {
      reporter.resume(broken)
    } else {
      logbook.closeBroken()
      reporter.begin(runner, of: prepared)
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
    reporter.forget()
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
    case .events(let events): reporter.report(events, of: runner, status: currentStatus)
    case .progress:
      // What waits for the disk is not overtaken.
      guard logbook.announcements.heldStatus == nil else { return }
      watchers.sendProgress { Watch.Reply(status: self.currentStatus) }
    }
  }
}
