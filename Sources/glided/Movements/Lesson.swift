import Dispatch
import Exercises
import GlideInterface
import MotionCore
import Sensors
import Varlink

/// A movement that is being taught: takes a sensor's samples through the learner, and tells the
/// client how it goes.
///
/// It ends by itself after enough repetitions that are alike, with the recording, when the sensor
/// is lost, when the client is gone, and after a time in which anyone would have done them.
@MainActor
final class Lesson {
  let id: String
  private(set) var hasEnded: Bool = false

  private let request: LessonRequest
  private let sensor: KnownSensor
  private var reading: SensorReading?
  private var learner: MovementLearner
  private var stream: VarlinkStream?
  private var firstTime: Double?
  private var lastReply: DispatchTime = DispatchTime(uptimeNanoseconds: 0)

  /// On the sensor's clock, s.
  private static let longest: Double = 300
  /// Ten a second, in nanoseconds.
  private static let progressInterval: UInt64 = 100_000_000

  init(_ request: LessonRequest, sensor: KnownSensor) {
    self.request = request
    self.sensor = sensor
    id = request.id
    learner = MovementLearner(smallestRange: request.smallestRange)
  }

  /// Begins, and answers `call` by what happens from then on; throws the error reply that the
  /// client is to get.
  func start(answering call: VarlinkCall) throws(VarlinkError) {
    do throws(SensorError) {
      reading = try sensor.read { [weak self] event in self?.take(event) }
    } catch {
      throw GlidedError.sensorFailed(sensor: sensor.description.id, message: "\(error)").reply
    }
    stream = call.stream { [weak self] missed in
      self?.reply(missed: missed) ?? TeachMovement.Reply(angle: 0, ranges: [], missed: missed)
    } closed: { [weak self] in
      self?.close()
    }
    stream?.send(reply())
    if stream == nil { close() }
  }

  /// Ends with what was seen, if it is enough.
  func end() {
    guard !hasEnded else { return }
    close()
    do {
      stream?.finish(reply(movement: try movement()))
    } catch {
      stream?.fail(GlidedError.teachingFailed(id, message: "\(error)").reply)
    }
  }

  private func take(_ event: SensorEvent) {
    switch event {
    case .samples(let samples):
      for sample in samples where !hasEnded { take(sample) }
      if !hasEnded { tellProgress() }
    case .interrupted, .resumed:
      // The learner sees the gap in the samples' times.
      break
    case .ended:
      end()
    case .lost(let error):
      close()
      stream?.fail(
        GlidedError.sensorFailed(sensor: sensor.description.id, message: "\(error)").reply)
    }
  }

  private func take(_ sample: MotionSample) {
    let start = firstTime ?? sample.time
    firstTime = start
    if learner.process(sample) {
      send(reply())
      if learner.similar.count >= request.repetitions { return end() }
    }
    if sample.time - start > Self.longest { end() }
  }

  private func close() {
    hasEnded = true
    reading?.end()
  }

  private func movement() throws(TeachingError) -> TaughtMovement {
    let description = sensor.description
    return try learner.movement(
      id: id, title: request.title,
      placement: request.placement ?? description.placement.flatMap(Placement.init),
      side: request.side ?? sensor.side, source: description.id, date: request.date)
  }

  private func reply(movement: TaughtMovement? = nil, missed: Int? = nil) -> TeachMovement.Reply {
    let alike = learner.similar
    let shown = alike.isEmpty ? learner.newest.map { [$0] } ?? [] : alike
    return TeachMovement.Reply(
      angle: learner.excursion.inDegrees, ranges: shown.map(\.repetition.rangeOfMotion.inDegrees),
      movement: movement, missed: missed)
  }

  private func send(_ reply: TeachMovement.Reply) {
    stream?.send(reply)
    lastReply = .now()
  }

  private func tellProgress() {
    let now = DispatchTime.now().uptimeNanoseconds
    if now - lastReply.uptimeNanoseconds < Self.progressInterval { return }
    send(reply())
  }
}
