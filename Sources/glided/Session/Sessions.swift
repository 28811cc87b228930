import Coaching
import Exercises
import GlideInterface
import Logging
import Sensors
import Varlink

/// The session that runs, or the last one, and the commands that change it; one runs at a time.
@MainActor
final class Sessions {
  let catalogue: Catalogue
  let sensors: SensorRegistry
  let watchers: Watchers = Watchers()

  private let logger: Logger
  private var latest: SessionRunner?
  private var warning: String?

  init(catalogue: Catalogue, sensors: SensorRegistry, logger: Logger) {
    self.catalogue = catalogue
    self.sensors = sensors
    self.logger = logger
  }

  /// What the daemon is doing.
  var status: Status {
    Status(
      state: latest.map { State($0.coach.stage) } ?? .idle, session: latest.map(Session.init),
      warnings: sensors.warnings + (warning.map { [$0] } ?? []))
  }

  // The commands throw the error reply that the client is to get.

  func start(_ parameters: Start.Parameters) throws(VarlinkError) -> Session {
    if let running {
      throw GlidedError.alreadyRunning(exercise: running.coach.plan.exercise.id).reply
    }
    let request = try SessionRequest(parameters, catalogue: catalogue)
    let sensor = try sensors.choose(id: parameters.sensor)
    let runner = SessionRunner(request, sensor: sensor) { [weak self] runner, news in
      self?.take(news, from: runner)
    }
    do throws(SensorError) {
      try runner.start()
    } catch {
      throw GlidedError.sensorFailed(sensor: sensor.description.id, message: "\(error)").reply
    }
    warning = request.warning(placement: sensor.description.placement)
    latest = runner
    logger.info("\(parameters.exercise) begins with sensor \(sensor.description.id)")
    watchers.send(Watch.Reply(status: status))
    return Session(runner)
  }

  /// Pauses the session; one that is paused stays so.
  func pause() throws(VarlinkError) {
    try requireRunning().pause()
  }

  func resume() throws(VarlinkError) {
    let runner = try requireRunning()
    guard runner.coach.stage == .paused else { throw GlidedError.notPaused.reply }
    runner.resume()
  }

  func stop(note: String?) throws(VarlinkError) -> Summary {
    let runner = try requireRunning()
    let summary = runner.end(.stopped, note: note)
    return Summary(summary, plan: runner.coach.plan)
  }

  /// Ends the session that runs and takes leave of the watchers, because the daemon ends.
  func shutDown() {
    running?.end(.shutdown)
    watchers.finish(Watch.Reply(status: status))
  }

  private var running: SessionRunner? {
    latest.flatMap { $0.summary == nil ? $0 : nil }
  }

  private func requireRunning() throws(VarlinkError) -> SessionRunner {
    guard let running else { throw GlidedError.notRunning.reply }
    return running
  }

  private func take(_ news: SessionRunner.News, from runner: SessionRunner) {
    switch news {
    case .events(let events):
      for event in events {
        let event = Event(event, plan: runner.coach.plan, fault: runner.fault)
        watchers.send(Watch.Reply(status: status, event: event))
      }
      if let summary = runner.summary { log(summary, of: runner) }
    case .progress:
      watchers.sendProgress { Watch.Reply(status: self.status) }
    }
  }

  private func log(_ summary: SessionSummary, of runner: SessionRunner) {
    logger.info(
      """
      \(runner.coach.plan.exercise.id) has ended (\(summary.reason.rawValue)): \
      \(summary.totalRepetitions) repetitions in \(summary.setsCompleted) complete sets, \
      \(summary.refused) refused, \(summary.gaps) gaps
      """)
    if let fault = runner.fault { logger.error("\(fault)") }
  }
}
