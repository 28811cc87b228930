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

  private let builtIn: Catalogue
  private let logger: Logger
  private var latest: SessionRunner?
  private var recorder: SessionRecorder?
  /// What was set aside to start the session: kept as soon as the history has the session itself,
  /// with its first sample.
  private var overrides: [HistoryChange]?
  private var lesson: Lesson?
  private var calibration: CalibrationRun?
  private var streams: [ObjectIdentifier: SampleStream] = [:]
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

  private func start(
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

  /// Pauses the session; one that is paused stays so.
  func pause() throws(VarlinkError) {
    try requireRunning().pause()
  }

  func resume() throws(VarlinkError) {
    if running == nil, let broken = logbook.resumable, let parameters = broken.parameters {
      _ = try start(parameters, resuming: broken)
      _ = logbook.takeResumable()
      return
    }
    let runner = try requireRunning()
    let causes = runner.coach.pauseCauses
    guard causes.contains(.wearer) || causes.contains(.stillness) else {
      guard causes.contains(.sensor), let fault = runner.fault else {
        throw GlidedError.notPaused.reply
      }
      throw GlidedError.sensorFailed(
        sensor: runner.sensor.id,
        message: "\(fault); the session goes on by itself when it is back"
      ).reply
    }
    runner.resume()
  }

  /// Ends the countdown, the rest or the wait for the other leg.
  func next() throws(VarlinkError) {
    let runner = try requireRunning()
    guard runner.coach.canGoNext else { throw GlidedError.nothingToEnd.reply }
    runner.next()
  }

  /// Leaves out what remains of the set.
  func skip() throws(VarlinkError) {
    let runner = try requireRunning()
    guard runner.coach.canSkip else { throw GlidedError.noSet.reply }
    runner.skip()
  }

  func stop(note: String?) throws(VarlinkError) -> Summary {
    let runner = try requireRunning()
    let summary = runner.end(.stopped, note: note)
    return Summary(summary, plan: runner.coach.plan)
  }

  /// Keeps what the wearer says of pain; where that is too much, it ends the session.
  func takePain(_ parameters: Pain.Parameters) throws(VarlinkError) -> Pain.Reply {
    let said = try PainRequest(parameters, isInSession: running != nil)
    let about = said.isAboutASession ? latest : nil
    let note = said.note(on: programme.day, exercise: about?.coach.plan.exercise.id)
    // First what helps: what cannot be kept stops nobody from stopping.
    let report =
      said.isOfNow(note)
      ? running?.takePain(
        level: note.level, isSharp: parameters.sharp ?? false,
        isSpreading: parameters.spreading ?? false) : nil
    // A session that broke off is not taken up after a pain that would have ended it.
    if running == nil, note.mustStop { logbook.closeBroken() }
    programme.add(
      note, text: parameters.note, session: about != nil && overrides == nil ? recorder?.key : nil)
    return Pain.Reply(
      effect: report.map { PainEffect($0.effect) },
      messages: programme.today().messages.map(GlideInterface.Message.init))
  }

  /// Keeps what is answered; warning signs end whatever the wearer is doing.
  func redFlags(_ parameters: RedFlags.Parameters) throws(VarlinkError) -> RedFlags.Reply {
    let reply = try programme.redFlags(parameters)
    guard reply.isEmergency else { return reply }
    if let running, running.sensor.description.isLive {
      running.end(.stopped, note: "warning signs were reported")
    }
    teaching?.end()
    return reply
  }

  /// Teaches a movement with a sensor; answers the call by itself, but for what it throws.
  func teach(_ call: VarlinkCall) throws(VarlinkError) {
    guard call.wantsMore else { throw .expectedMore }
    let parameters = try call.decodeParameters(TeachMovement.Parameters.self)
    try requireNothing()
    let request = try LessonRequest(parameters, catalogue: builtIn)
    let sensor = try sensors.choose(id: parameters.sensor)
    if sensor.description.isLive { try programme.requireNoEmergency() }
    let lesson = Lesson(request, sensor: sensor)
    try lesson.start(answering: call)
    self.lesson = lesson
    logger.info("\(lesson.id) is taught with sensor \(sensor.description.id)")
  }

  func stopTeaching() throws(VarlinkError) {
    guard let teaching else { throw GlidedError.notTeaching.reply }
    teaching.end()
  }

  // MARK: Sensors

  /// Sends a sensor's samples; answers the call by itself, but for what it throws. Whatever else
  /// reads the sensor goes on.
  func stream(_ call: VarlinkCall) throws(VarlinkError) {
    guard call.wantsMore else { throw .expectedMore }
    let parameters = try call.decodeParameters(GlideInterface.Stream.Parameters.self)
    let sensor = try sensors.choose(id: parameters.sensor)
    let stream = SampleStream(sensor)
    let key = ObjectIdentifier(stream)
    try stream.start(answering: call) { [weak self] in self?.streams[key] = nil }
    if !stream.hasEnded { streams[key] = stream }
  }

  /// Calibrates a sensor; answers the call by itself, but for what it throws.
  func calibrate(_ call: VarlinkCall) throws(VarlinkError) {
    guard call.wantsMore else { throw .expectedMore }
    let parameters = try call.decodeParameters(Calibrate.Parameters.self)
    try requireNothing()
    let sensor = try sensors.choose(id: parameters.sensor)
    let run = CalibrationRun(sensor, parameters: parameters) {
      [sensors, logger] (calibration) throws(VarlinkError) in
      try sensors.keep(calibration, of: sensor)
      logger.info("sensor \(sensor.id) is calibrated")
    }
    try run.start(answering: call)
    calibration = run
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

  private var teaching: Lesson? {
    lesson.flatMap { $0.hasEnded ? nil : $0 }
  }

  private var calibrating: CalibrationRun? {
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

  private func requireRunning() throws(VarlinkError) -> SessionRunner {
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
