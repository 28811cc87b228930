import GlideInterface
import MotionCore
import Sensors
import Varlink

/// A sensor's samples on their way to one client.
///
/// They wait in the socket's bounded queue. A client that reads too slowly misses samples, which are
/// counted and whose times are told; neither the sensor nor its other readers wait for anybody.
@MainActor
final class SampleStream {
  private(set) var hasEnded: Bool = false

  private let sensor: KnownSensor
  private var reading: SensorReading?
  private var stream: VarlinkStream?
  private var ended: @MainActor () -> Void = {}

  private var batch: SampleBatch = SampleBatch()
  private var missed: MissedSamples = MissedSamples()
  private var interruption: SensorError?

  init(_ sensor: KnownSensor) {
    self.sensor = sensor
  }

  /// Begins, and answers `call` by what comes from then on; `ended` is called when it is over.
  ///
  /// Throws the error reply that the client is to get.
  func start(
    answering call: VarlinkCall, ended: @escaping @MainActor () -> Void
  ) throws(VarlinkError) {
    do throws(SensorError) {
      reading = try sensor.read { [weak self] event in self?.take(event) }
    } catch {
      throw GlidedError.sensorFailed(sensor: sensor.id, message: "\(error)").reply
    }
    self.ended = ended
    stream = call.stream { [weak self] _ in
      self?.catchUp() ?? Stream.Reply()
    } closed: { [weak self] in
      self?.close()
    }
    guard let stream else { return close() }
    stream.send(Stream.Reply(sensor: Sensor(sensor)))
  }

  /// Ends with what has come so far.
  func end() {
    guard !hasEnded else { return }
    close()
    stream?.finish(reply())
  }

  private func take(_ event: SensorEvent) {
    switch event {
    case .samples(let samples):
      interruption = nil
      for sample in samples { batch.append(sample) }
      if batch.isFull { send() }
    case .interrupted(let error):
      interruption = error
      send()
    case .resumed:
      break
    case .ended:
      end()
    case .lost(let error):
      if !batch.isEmpty { send() }
      close()
      stream?.fail(GlidedError.sensorFailed(sensor: sensor.id, message: "\(error)").reply)
    }
  }

  private func send() {
    let sent = batch
    stream?.send(reply())
    if stream?.isBehind == true { missed.add(sent) }
  }

  /// The batch, which begins anew behind it.
  private func reply() -> Stream.Reply {
    defer { batch = SampleBatch() }
    return Stream.Reply(
      times: batch.times, accelerations: batch.accelerations,
      angularVelocities: batch.angularVelocities, interruption: interruption.map { "\($0)" })
  }

  /// The first that a client gets which has caught up: what it missed, and what waits.
  private func catchUp() -> Stream.Reply {
    var reply = reply()
    reply.missed = missed.count
    reply.gap = missed.gap
    missed = MissedSamples()
    return reply
  }

  private func close() {
    hasEnded = true
    reading?.end()
    ended()
  }
}

/// The samples that a client missed.
private struct MissedSamples {
  private(set) var count: Int = 0
  private var first: Double?
  private var last: Double?

  mutating func add(_ batch: SampleBatch) {
    count += batch.times.count
    first = first ?? batch.times.first
    last = batch.times.last ?? last
  }

  /// From the first of them to the last; nil where none has been missed.
  var gap: Gap? {
    guard let first, let last else { return nil }
    return Gap(startTime: first, endTime: last)
  }
}
