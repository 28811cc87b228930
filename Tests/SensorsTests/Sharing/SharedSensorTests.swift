import Dispatch
import MotionCore
import Sensors
import Testing

/// One sensor, several readers.
@MainActor
@Suite struct SharedSensorTests {
  private let sensor: HandSensor = HandSensor()
  private let shared: SharedSensor

  init() {
    shared = SharedSensor(sensor)
  }

  /// What a reader got, in words.
  @MainActor
  private final class Reader {
    private(set) var heard: [String] = []
    var reading: SensorReading?
    /// Ends when it has heard so much.
    var patience: Int = .max

    func take(_ event: SensorEvent) {
      let words =
        switch event {
        case .samples(let samples): samples.map { "\($0.time)" }.joined(separator: " ")
        case .interrupted: "away"
        case .resumed: "back"
        case .ended: "ended"
        case .lost: "lost"
        }
      heard.append(words)
      if heard.count >= patience { reading?.end() }
    }
  }

  private func reader(correctedBy correction: SensorCorrection? = nil) throws -> Reader {
    let reader = Reader()
    reader.reading = try shared.read(correctedBy: correction) { reader.take($0) }
    return reader
  }

  private func samples(_ times: Double...) -> SensorEvent {
    .samples(times.map { MotionSample(time: $0, acceleration: Vector3(0, 0, 10)) })
  }

  @Test func isOpenedByTheFirstAndClosedByTheLast() throws {
    let first = try reader()
    let second = try reader()
    #expect(sensor.opened == 1)
    sensor.deliver(samples(1, 2))
    second.reading?.end()
    #expect(sensor.isOpen && shared.isOpen)
    sensor.deliver(samples(3))
    let third = try reader()
    first.reading?.end()
    sensor.deliver(samples(4))
    third.reading?.end()
    third.reading?.end()
    #expect(!sensor.isOpen && !shared.isOpen)
    #expect(sensor.opened == 1 && sensor.closed == 1)
    #expect(first.heard == ["1.0 2.0", "3.0"])
    #expect(second.heard == ["1.0 2.0"])
    #expect(third.heard == ["4.0"])
    _ = try reader()
    #expect(sensor.opened == 2)
  }

  @Test func aReaderMayEndWithinADelivery() throws {
    let first = try reader()
    let second = try reader()
    let third = try reader()
    second.patience = 1
    first.patience = 1
    sensor.deliver(samples(1))
    sensor.deliver(samples(2))
    #expect(first.heard == ["1.0"] && second.heard == ["1.0"])
    #expect(third.heard == ["1.0", "2.0"])
  }

  @Test func whatCannotBeOpenedHasNoReader() throws {
    sensor.fault = .noPermission(sensor: "hand", cure: "join the group input")
    #expect(throws: SensorError.noPermission(sensor: "hand", cure: "join the group input")) {
      _ = try reader()
    }
    #expect(!shared.isOpen)
    sensor.fault = nil
    _ = try reader()
    #expect(sensor.isOpen)
  }

  @Test func aReaderThatComesWhileTheSensorIsAwayIsToldSo() async throws {
    let first = try reader()
    sensor.deliver(.interrupted(.gone(sensor: "hand", reason: "unplugged")))
    let second = try reader()
    #expect(second.heard == [])
    await turn()
    #expect(second.heard == ["away"])
    sensor.deliver(.resumed)
    sensor.deliver(samples(1))
    #expect(first.heard == ["away", "back", "1.0"])
    #expect(second.heard == ["away", "back", "1.0"])
  }

  @Test func aReaderThatComesJustBeforeItIsBackIsToldOfNothing() async throws {
    let first = try reader()
    sensor.deliver(.interrupted(.gone(sensor: "hand", reason: "unplugged")))
    let second = try reader()
    sensor.deliver(.resumed)
    sensor.deliver(samples(1))
    await turn()
    #expect(first.heard == ["away", "back", "1.0"])
    #expect(second.heard == ["1.0"])
  }

  @Test func theEndIsTheEndForAllAndOneMayBeginAgain() throws {
    let first = try reader()
    let second = try reader()
    sensor.deliver(.ended)
    #expect(first.heard == ["ended"] && second.heard == ["ended"])
    #expect(!shared.isOpen && !sensor.isOpen)
    let third = try reader()
    first.reading?.end()
    sensor.deliver(samples(1))
    #expect(third.heard == ["1.0"])
  }

  @Test func eachReaderHasItsOwnCorrection() throws {
    var corrected: [Double] = []
    var raw: [Double] = []
    let correction = SensorCorrection(
      accelerometerOffset: Vector3(0, 0, 1), accelerometerScale: Vector3(1, 1, 2))
    _ = try shared.read(correctedBy: correction) { event in
      if case .samples(let samples) = event { corrected += samples.map(\.acceleration.z) }
    }
    _ = try shared.read { event in
      if case .samples(let samples) = event { raw += samples.map(\.acceleration.z) }
    }
    sensor.deliver(samples(1))
    #expect(corrected == [18] && raw == [10])
  }

  /// Lets the main queue do what waits on it.
  private func turn() async {
    await withCheckedContinuation { continuation in
      DispatchQueue.main.async { continuation.resume() }
    }
  }
}

/// A sensor that a test plays by hand.
@MainActor
private final class HandSensor: MotionSensor {
  var id: String = "hand"
  var fault: SensorError?
  private(set) var opened: Int = 0
  private(set) var closed: Int = 0
  private var reader: (@MainActor (SensorEvent) -> Void)?

  var description: SensorDescription {
    SensorDescription(id: id, identity: id, name: id, hasGyroscope: false, isLive: true)
  }

  var isOpen: Bool { reader != nil }

  func start(deliver: @escaping @MainActor (SensorEvent) -> Void) throws(SensorError) {
    if let fault { throw fault }
    opened += 1
    reader = deliver
  }

  func stop() {
    if reader != nil { closed += 1 }
    reader = nil
  }

  func deliver(_ event: SensorEvent) {
    reader?(event)
  }
}
