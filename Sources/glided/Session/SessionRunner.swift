import Coaching
import Dispatch
import GlideInterface
import MotionCore
import Sensors

/// One session: takes the sensor's samples through the core and the coach.
///
/// Samples go one by one in the order of their time, each with its facts, so that nothing depends
/// on how the sensor divides them into deliveries. The core sees every sample, also in a pause.
@MainActor
final class SessionRunner {
  /// What a runner has to say.
  enum News {
    case events([CoachingEvent])
    /// Samples were taken without any event.
    case progress
  }

  let sensor: KnownSensor
  private(set) var coach: Coach
  /// Why the sensor was lost, or could not be read the last time that it could not.
  private(set) var fault: SensorError?

  /// Whether it was started against what is advised.
  let isKnowingly: Bool

  private var tracker: MotionTracker
  /// The smallest range that counts where none has been halved because of pain; rad.
  private let usualMinimumRange: Double
  /// Where a second sensor is worn on the other side of the knee.
  private let knee: KneeReading?
  private var reading: SensorReading?
  /// Nil in a replay: a recording may have been made without any noise.
  private var axes: AxisWatch?
  private var doubt: PlacementDoubt?
  private var samplesUntilLook: Int = SessionRunner.samplesBetweenLooks
  /// When samples came last; s of the machine's uptime.
  private var lastDelivery: Double?
  private var isSilent: Bool = false
  /// A little less than the drivers wait before they call a sensor silent; s.
  private static let silence: Double = 0.9
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
    coach = progress.map { Coach(plan: plan, resuming: $0) } ?? Coach(plan: plan)
    usualMinimumRange = request.profile(placement: description.placement).minimumRange
    tracker = MotionTracker(profile: request.profile(placement: description.placement))
    knee = second.flatMap { KneeReading(request.exercise, sensor: sensor, second: $0) }
    if description.isLive {
      axes = AxisWatch(
        accelerationRange: description.accelerationRange,
        angularRateRange: description.angularRateRange)
    }
    doubt = PlacementDoubt(request.exercise, wornOn: sensor.placement)
    found = [request.limitation, request.warning(placement: description.placement)]
      .compactMap(\.self)
    if coach.rangeShare < 1 { tracker.count(from: usualMinimumRange * coach.rangeShare) }
  }

  /// What the wearer should know of the sensor in this session.
  var warnings: [String] { found + (silence.map { [$0] } ?? []) }

  /// What was found in the samples, or before them.
  private var found: [String]

  /// A sensor that has never said anything does not merely lie still.
  private var silence: String? {
    guard summary == nil, coach.stage == .getReady, coach.remaining == nil,
      sensor.description.state == .silent
    else { return nil }
    return "\(SensorError.silent(sensor: sensor.id))"
  }

  /// How often the axes are judged: about once a second.
  private static let samplesBetweenLooks: Int = 100

  /// The present excursion from the start pose; rad.
  var excursion: Double { tracker.excursion }

  /// The present change of the knee's angle from the start pose, where two sensors tell it; rad.
  var kneeChange: Double? { knee?.change }

  /// The greatest change of the knee's angle in a repetition, where two sensors tell it; rad.
  func kneeRange(of repetition: MotionCore.Repetition) -> Double? {
    knee?.range(of: repetition)
  }

  /// The smallest range that counts; rad.
  var minimumRange: Double { tracker.profile.minimumRange }

  /// What was done, once the session has ended.
  var summary: SessionSummary? {
    if case .ended(let summary) = coach.stage { summary } else { nil }
  }

  func start() throws(SensorError) {
    reading = try sensor.read { [weak self] event in self?.take(event) }
    do throws(SensorError) {
      try knee?.start()
    } catch {
      // The exercise can be counted without.
      found.append("the knee's angle is not measured: \(error)")
    }
  }

  // The commands of the wearer; each tells its events.

  func next() {
    perform(coach.next())
    tellEvents()
  }

  func skip() {
    coach.skip()
    endReadingIfOver()
    tellEvents()
  }

  /// Takes what the wearer says of pain; nil once the session has ended.
  func takePain(level: Int?, isSharp: Bool, isSpreading: Bool = false) -> Coaching.PainReport? {
    let report = coach.takePain(level: level, isSharp: isSharp, isSpreading: isSpreading)
    let minimumRange = usualMinimumRange * coach.rangeShare
    if minimumRange != tracker.profile.minimumRange { tracker.count(from: minimumRange) }
    endReadingIfOver()
    tellEvents()
    return report
  }

  /// Corrects the running session; returns what was corrected, nil where there is nothing to.
  func correct(_ body: (inout Coach) -> Coaching.Correction?) -> Coaching.Correction? {
    let correction = body(&coach)
    endReadingIfOver()
    tellEvents()
    return correction
  }

  func pause() {
    coach.pause()
    tellEvents()
  }

  func resume() {
    coach.resume()
    tellEvents()
  }

  /// Ends the session, if it has not ended yet, and returns what was done.
  @discardableResult
  func end(_ reason: SessionSummary.Reason, note: String? = nil) -> SessionSummary {
    endReading()
    let summary = coach.end(reason, note: note)
    tellEvents()
    return summary
  }

  private func endReadingIfOver() {
    if summary != nil { endReading() }
  }

  private func endReading() {
    reading?.end()
    knee?.end()
  }

  /// Takes it that something is known anew of the sensor: one that is open and has fallen silent
  /// counts nothing any more, until it says something again.
  ///
  /// A device that tells of changes alone is silent too where nothing changes; its samples come.
  func noteSensorState() {
    guard summary == nil, !isSilent, sensor.description.state == .silent, let lastDelivery,
      Self.uptime - lastDelivery > Self.silence
    else { return }
    isSilent = true
    fault = .silent(sensor: sensor.id)
    coach.interrupt()
    tellEvents()
  }

  private static var uptime: Double { Double(DispatchTime.now().uptimeNanoseconds) * 1e-9 }

  private func take(_ event: SensorEvent) {
    switch event {
    case .samples(let samples):
      lastDelivery = Self.uptime
      if isSilent {
        isSilent = false
        coach.restore()
      }
      for sample in samples {
        take(sample)
        if summary != nil {
          endReading()
          return
        }
      }
      tell(self, .progress)
    case .interrupted(let error):
      fault = error
      coach.interrupt()
      tellEvents()
    case .resumed:
      coach.restore()
    case .ended:
      end(.sensorEnded)
    case .lost(let error):
      fault = error
      end(.sensorLost)
    }
  }

  private func take(_ sample: MotionSample) {
    perform(
      coach.advance(to: sample.time, excursion: tracker.excursion, isStill: tracker.isStill))
    var action: Coach.Action?
    tracker.process(sample) { fact in
      knee?.take(fact)
      action = coach.take(fact) ?? action
      doubt?.take(fact)
    }
    knee?.advance(to: sample.time, attitude: tracker.attitude)
    perform(action)
    watch(sample)
    tellEvents()
  }

  private func watch(_ sample: MotionSample) {
    axes?.add(sample)
    samplesUntilLook -= 1
    guard samplesUntilLook <= 0 else { return }
    samplesUntilLook = Self.samplesBetweenLooks
    let findings =
      (axes?.findings.map { "sensor \(sensor.id): \($0)" } ?? [])
      + (doubt?.warning.map { [$0] } ?? [])
    for finding in findings where !found.contains(finding) { found.append(finding) }
  }

  private func perform(_ action: Coach.Action?) {
    switch action {
    case .beginSet:
      if tracker.isStill { perform(coach.takeStartPose(tracker.attitude)) }
      tracker.beginSet()
      knee?.takeStartPose()
    case .changeLimb: tracker.changeLimb()
    case nil: break
    }
  }

  private func tellEvents() {
    let events = coach.takeEvents()
    if !events.isEmpty { tell(self, .events(events)) }
  }
}
