import MotionCore
import Sensors
import Testing

@MainActor
@Suite(.timeLimit(.minutes(10)))
struct ReplaySensors {
  @Test(arguments: [ReplaySpecification.Speed.times(1), .times(8), .unlimited])
  func deliverTheSameSamplesAtAnySpeed(speed: ReplaySpecification.Speed) async throws {
    let file = try RecordingFile(RecordingFile.text(count: 30, from: 12.5))
    let delivery = await replay(ReplaySpecification(path: file.path, speed: speed))
    #expect(delivery.samples.count == 30)
    for (index, sample) in delivery.samples.enumerated() {
      #expect(sample.time == 12.5 + Double(index) * 0.02)
      #expect(sample.acceleration == Vector3(Double(index) * 0.1, 0.25, 9.81))
      #expect(sample.angularVelocity == nil)
    }
    #expect(delivery.end == .ended)
  }

  @Test func inRealTimeNoSampleComesBeforeItsTime() async throws {
    let file = try RecordingFile(RecordingFile.text(count: 15))
    let start = ContinuousClock.now
    let delivery = await replay(ReplaySpecification(path: file.path))
    #expect(delivery.samples.count == 15)
    for (sample, arrival) in zip(delivery.samples, delivery.arrivals) {
      #expect(arrival - start >= .seconds(sample.time))
    }
  }

  @Test func withoutLimitTheMainQueueGetsItsShare() async throws {
    let file = try RecordingFile(RecordingFile.text(count: 5000))
    let delivery = await replay(ReplaySpecification(path: file.path, speed: .unlimited))
    #expect(delivery.samples.count == 5000)
    #expect(delivery.slices >= 5000 / 512)
  }

  @Test func stoppingInADeliveryIsTheEndOfIt() async throws {
    let file = try RecordingFile(RecordingFile.text(count: 5000))
    let sensor = ReplaySensor(
      ReplaySpecification(path: file.path, speed: .unlimited), id: "replay")
    var slices = 0
    try sensor.start { _ in
      slices += 1
      sensor.stop()
    }
    #expect(sensor.description.state == .inUse)
    // Another replay goes through the same queue meanwhile.
    _ = await replay(ReplaySpecification(path: file.path, speed: .unlimited))
    #expect(slices == 1)
    #expect(sensor.description.state == .ready)
  }

  @Test func aLoopGoesOnUpwardsInTime() async throws {
    let file = try RecordingFile(RecordingFile.text(count: 10, from: 3))
    let delivery = await replay(
      ReplaySpecification(path: file.path, speed: .unlimited, loops: true), enough: 1000)
    #expect(delivery.samples.count >= 1000)
    for (earlier, later) in zip(delivery.samples, delivery.samples.dropFirst()) {
      #expect(abs(later.time - earlier.time - 0.02) < 1e-9)
    }
    #expect(delivery.samples[10].acceleration == delivery.samples[0].acceleration)
  }

  @Test func whatTheRecordingSaysOfItsSensorIsTold() throws {
    let file = try RecordingFile(
      RecordingFile.text(count: 30, header: "# device: LSM6DSOX\n# placement: shank\n"))
    let sensor = ReplaySensor(ReplaySpecification(path: file.path, speed: .times(8)), id: "knee")
    let description = sensor.description
    #expect(description.id == "knee")
    #expect(description.name == "replay of \(file.path), 8 times as fast, made by LSM6DSOX")
    #expect(description.placement == "shank")
    #expect(!description.hasGyroscope && !description.isLive)
    #expect(abs((description.rate ?? 0) - 50) < 0.01)
    #expect(description.state == .ready)
    let elsewhere = ReplaySensor(
      ReplaySpecification(path: file.path, placement: "thigh"), id: "knee")
    #expect(elsewhere.description.placement == "thigh")
  }

  @Test func aBadFileIsAStateUntilItIsPutRight() async throws {
    let file = try RecordingFile("time_s,accel_x\n")
    let sensor = ReplaySensor(ReplaySpecification(path: file.path, speed: .unlimited), id: "knee")
    guard case .failed(let reason) = sensor.description.state else {
      Issue.record("not failed: \(sensor.description)")
      return
    }
    #expect(reason.contains(file.path))
    #expect(throws: SensorError.unreadable(sensor: "knee", reason: reason)) {
      try sensor.start { _ in }
    }
    try file.write(RecordingFile.text(count: 3))
    let delivery = await Delivery.of(sensor)
    #expect(delivery.samples.count == 3)
    #expect(sensor.description.state == .ended)
  }

  @Test func anErrorInTheMiddleLosesTheSensor() async throws {
    let file = try RecordingFile(
      RecordingFile.text(count: 600) + "nonsense,0,0,9.81\n" + RecordingFile.text(count: 1))
    let sensor = ReplaySensor(ReplaySpecification(path: file.path, speed: .unlimited), id: "knee")
    #expect(sensor.description.state == .ready)
    let delivery = await Delivery.of(sensor)
    #expect(delivery.samples.count == 600)
    guard case .lost(.unreadable("knee", let reason)) = delivery.end else {
      Issue.record("not lost: \(String(describing: delivery.end))")
      return
    }
    #expect(reason.contains("602"))
  }

  @Test func aLineCutShortIsAWarning() async throws {
    let file = try RecordingFile(RecordingFile.text(count: 20) + "0.4,0.1")
    let sensor = ReplaySensor(ReplaySpecification(path: file.path, speed: .unlimited), id: "knee")
    let delivery = await Delivery.of(sensor)
    #expect(delivery.samples.count == 20)
    #expect(sensor.description.warnings.count == 1)
  }

  private func replay(
    _ specification: ReplaySpecification, enough: Int = .max
  ) async -> Delivery {
    await Delivery.of(ReplaySensor(specification, id: "replay"), enough: enough)
  }
}

/// What a sensor delivered from its start to its end.
@MainActor
private struct Delivery {
  var samples: [MotionSample] = []
  /// When each sample came.
  var arrivals: [ContinuousClock.Instant] = []
  var slices: Int = 0
  var end: End?

  enum End: Equatable {
    case ended
    case lost(SensorError)
    /// The test had enough.
    case stopped
    case refused(SensorError)
  }

  /// Runs the sensor until it ends, or until it delivered `enough` samples.
  static func of(_ sensor: any MotionSensor, enough: Int = .max) async -> Delivery {
    var delivery = Delivery()
    await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
      do throws(SensorError) {
        try sensor.start { event in
          switch event {
          case .samples(let samples):
            delivery.samples += samples
            delivery.arrivals += samples.map { _ in .now }
            delivery.slices += 1
            if delivery.samples.count < enough { return }
            sensor.stop()
            delivery.end = .stopped
          case .interrupted, .resumed:
            Issue.record("A recording is not interrupted.")
            return
          case .ended: delivery.end = .ended
          case .lost(let error): delivery.end = .lost(error)
          }
          done.resume()
        }
      } catch {
        delivery.end = .refused(error)
        done.resume()
      }
    }
    return delivery
  }
}
