import Foundation
import MotionCore
import Testing

@testable import Sensors

extension Mocked {
  /// Skipped where no network of its own can be made, or without iiod, which
  /// systemd/dependencies --tests installs.
  @MainActor
  @Suite(
    .timeLimit(.minutes(10)),
    .enabled(
      if: Umockdev.hasOwnNetwork && IIODaemon.isInstalled, "no network of its own, or no iiod"))
  struct IIONetwork {
    private nonisolated static func counting(_ index: Int) -> [[UInt8]] {
      frame([Int16(truncatingIfNeeded: index), 0, 16384, 0, 0, 0])
    }

    private func bench(rate: Double = 104) throws -> (Testbed, MockedIIODevice, FramePlayer) {
      let testbed = try Testbed()
      let device = MockedIIODevice()
      try device.plug(into: testbed)
      let player = try FramePlayer(device, in: testbed, rate: rate) { Self.counting($0) }
      return (testbed, device, player)
    }

    private func check(inOrder samples: ArraySlice<MotionSample>) {
      for (earlier, later) in zip(samples, samples.dropFirst()) {
        #expect(later.time > earlier.time)
        let step = (later.acceleration.x - earlier.acceleration.x) / 0.000598205
        #expect(abs(step - 1) < 1e-6 || abs(step + 65535) < 1e-6)
      }
    }

    @Test(arguments: [104.0, 1000, 6660])
    func anotherBoardsSamplesComeComplete(rate: Double) async throws {
      let (testbed, _, player) = try bench(rate: rate)
      defer { player.stop() }
      let daemon = try IIODaemon()
      let source = try SensorSpecification("iio:ip:\(daemon.address)/lsm6dsl?rate=\(rate)")
        .makeSource()
      let sensor = try await #require(sensors(source).first)
      #expect(sensor.description.name == "lsm6dsl at 127.0.0.1:31555")
      #expect(sensor.description.identity == "iio:ip/127.0.0.1:31555/lsm6dsl")
      let log = SensorLog()
      try sensor.start { log.take($0) }
      try await eventually { log.samples.count >= Int(rate * 3) }
      source.stop()
      #expect(log.events == [])
      #expect(sensor.description.warnings == [])
      check(inOrder: log.samples[...])
      withExtendedLifetime(testbed) {}
    }

    @Test func aBoardThatIsKilledIsAwaited() async throws {
      let (testbed, _, player) = try bench()
      defer { player.stop() }
      var daemon = try IIODaemon()
      let source = try SensorSpecification("iio:ip:\(daemon.address)").makeSource()
      let sensor = try await #require(sensors(source).first)
      let log = SensorLog()
      try sensor.start { log.take($0) }
      try await eventually { log.samples.count >= 50 }
      daemon.kill()
      try await eventually { log.events.count == 1 }
      #expect(
        log.events[0].hasPrefix("interrupted: sensor lsm6dsl has gone: 127.0.0.1:31555 does not"))
      #expect(sensor.description.state == .lost)
      let count = log.samples.count
      daemon = try IIODaemon()
      try await eventually { log.samples.count >= count + 50 }
      #expect(log.events.dropFirst() == ["resumed"])
      #expect(sensor.description.state == .inUse)
      check(inOrder: log.samples[..<count])
      check(inOrder: log.samples[count...])
      source.stop()
      withExtendedLifetime(testbed) {}
    }

    @Test func aBoardThatIsFrozenIsAwaited() async throws {
      let (testbed, _, player) = try bench()
      defer { player.stop() }
      let daemon = try IIODaemon()
      let source = try SensorSpecification("iio:ip:\(daemon.address)").makeSource()
      let sensor = try await #require(sensors(source).first)
      let log = SensorLog()
      try sensor.start { log.take($0) }
      try await eventually { log.samples.count >= 50 }
      daemon.freeze()
      defer { daemon.thaw() }
      try await eventually { sensor.description.state == .silent }
      try await eventually { log.events.count == 1 }
      #expect(log.events[0].hasPrefix("interrupted: sensor lsm6dsl has gone"))
      daemon.thaw()
      let count = log.samples.count
      try await eventually(within: 40) { log.samples.count >= count + 50 }
      #expect(log.events.dropFirst() == ["resumed"])
      source.stop()
      withExtendedLifetime(testbed) {}
    }

    @Test func stoppingIsBoundedWhateverTheBoardDoes() async throws {
      let (testbed, _, player) = try bench()
      defer { player.stop() }
      let daemon = try IIODaemon()
      let source = try SensorSpecification("iio:ip:\(daemon.address)").makeSource()
      let sensor = try await #require(sensors(source).first)
      let log = SensorLog()
      try sensor.start { log.take($0) }
      try await eventually { log.samples.count >= 50 }
      daemon.freeze()
      defer { daemon.thaw() }
      let began = MonotonicClock.now
      source.stop()
      #expect(MonotonicClock.now - began < 2.5)
      withExtendedLifetime(testbed) {}
    }

    @Test func aBoardThatComesLaterIsFound() async throws {
      let (testbed, _, player) = try bench()
      defer { player.stop() }
      let source = try SensorSpecification("iio:ip:127.0.0.1:31556").makeSource()
      defer { source.stop() }
      source.start {}
      try await eventually { !source.warnings.isEmpty }
      #expect(source.warnings.first?.contains("127.0.0.1:31556") == true)
      #expect(source.sensors.isEmpty)
      let daemon = try IIODaemon(port: 31556)
      try await eventually { source.sensors.count == 1 }
      #expect(source.warnings.isEmpty)
      withExtendedLifetime((testbed, daemon)) {}
    }
  }
}
