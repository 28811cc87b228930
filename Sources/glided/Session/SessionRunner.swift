import Coaching
import GlideInterface
import MotionCore
import Sensors

/// One session: takes its sensor's samples through the core and the coach, and tells what came of
/// them.
///
/// Samples go one by one in the order of their time, each with its facts, so that nothing depends
/// on how the sensor divides them into deliveries.
@MainActor
final class SessionRunner {
  /// What a runner has to say.
  enum News {
    case events([CoachingEvent])
    /// Samples were taken without any event.
    case progress
  }

  let sensor: KnownSensor
  /// Whether it was started against what is advised.
  let isKnowingly: Bool
  /// Why the sensor was lost, or could not be read the last time that it could not.
  private(set) var fault: SensorError?

  private let motion: CoachedMotion
  private var findings: SessionFindings
  private var deliveries: DeliveryWatch = DeliveryWatch()
  private var reading: SensorReading?
  private let tell: @MainActor (SessionRunner, News) -> Void

  init(
    _ request: SessionRequest, sensor: KnownSensor, second: KnownSensor? = nil,
    resuming progress: SessionProgress? = nil,
    tell: @escaping @MainActor (SessionRunner, News) -> Void
  ) {
    self.sensor = sensor
    self.tell = tell
    isKnowingly = request.parameters.override ?? false
    let description = sensor.description
    let plan = request.plan(isLive: description.isLive, wornOn: sensor.side)
    motion = CoachedMotion(
      progress.map { Coach(plan: plan, resuming: $0) } ?? Coach(plan: plan),
      profile: request.profile(placement: description.placement), placement: sensor.placement,
      knee: second.flatMap { KneeReading(request.exercise, sensor: sensor, second: $0) })
    findings = SessionFindings(request, sensor: sensor)
  }

  func start() throws(SensorError) {
    reading = try sensor.read { [weak self] event in self?.take(event) }
    do throws(SensorError) {
      try motion.knee?.start()
    } catch {
      // The exercise can be counted without.
      findings.add("the knee's angle is not measured: \(error)")
    }
  }

  // MARK: How it stands

  var coach: Coach { motion.coach }

  /// The present excursion from the start pose; rad.
  var excursion: Double { motion.excursion }

  /// The smallest range that counts; rad.
  var minimumRange: Double { motion.minimumRange }

  /// The present change of the knee's angle from the start pose, where two sensors tell it; rad.
  var kneeChange: Double? { motion.knee?.change }

  /// The greatest change of the knee's angle in a repetition, where two sensors tell it; rad.
  func kneeRange(of repetition: MotionCore.Repetition) -> Double? {
    motion.knee?.range(of: repetition)
  }

  /// What is known of a repetition beside what the core says.
  func measures(of repetition: MotionCore.Repetition) -> RepetitionMeasures {
    RepetitionMeasures(kneeRange: kneeRange(of: repetition), pitch: motion.pitch(of: repetition))
  }

  /// What was done, once the session has ended.
  var summary: SessionSummary? {
    if case .ended(let summary) = motion.coach.stage { summary } else { nil }
  }

  /// What the wearer should know of the sensor in this session.
  var warnings: [String] { findings.sentences + (silence.map { [$0] } ?? []) }

  /// A sensor that has never said anything does not merely lie still.
  private var silence: String? {
    guard summary == nil, coach.stage == .getReady, coach.remaining == nil,
      sensor.description.state == .silent
    else { return nil }
    return "\(SensorError.silent(sensor: sensor.id))"
  }

  // MARK: What the wearer says

  /// Has the coach do what the wearer says, and tells what comes of it.
  @discardableResult
  func command<Value>(_ body: (inout Coach) -> Value) -> Value {
    let value = motion.command(body)
    settle()
    return value
  }

  func next() {
    motion.next()
    settle()
  }

  /// Ends the session, if it has not ended yet, and returns what was done.
  @discardableResult
  func end(_ reason: SessionSummary.Reason, note: String? = nil) -> SessionSummary {
    command { $0.end(reason, note: note) }
  }

  private func settle() {
    if summary != nil { endReading() }
    tellEvents()
  }

  private func endReading() {
    reading?.end()
    motion.knee?.end()
  }

  private func tellEvents() {
    let events = motion.takeEvents()
    if !events.isEmpty { tell(self, .events(events)) }
  }

  // MARK: What the sensor says

  /// Takes it that something is known anew of the sensor: one that is open and has fallen silent
  /// counts nothing any more, until it says something again.
  func noteSensorState() {
    guard summary == nil, sensor.description.state == .silent, deliveries.noteSilence() else {
      return
    }
    fault = .silent(sensor: sensor.id)
    command { $0.interrupt() }
  }

  private func take(_ event: SensorEvent) {
    switch event {
    case .samples(let samples): take(samples)
    case .interrupted(let error):
      fault = error
      command { $0.interrupt() }
    case .resumed:
      command { $0.restore() }
    case .ended:
      end(.sensorEnded)
    case .lost(let error):
      fault = error
      end(.sensorLost)
    }
  }

  private func take(_ samples: [MotionSample]) {
    if deliveries.noteDelivery() { command { $0.restore() } }
    for sample in samples {
      motion.take(sample) { findings.take($0) }
      findings.take(sample)
      tellEvents()
      if summary != nil { return endReading() }
    }
    tell(self, .progress)
  }
}
