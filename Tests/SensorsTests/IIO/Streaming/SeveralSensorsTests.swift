import Foundation
import MotionCore
import Testing

@testable import Sensors

extension Mocked {
  @MainActor
  @Suite(.timeLimit(.minutes(10))) struct IIOSeveralSensors {
    private nonisolated static func counting(_ index: Int) -> [[UInt8]] {
      frame([Int16(truncatingIfNeeded: index), 0, 16384, 0, 0, 0])
    }

    private func devices(_ count: Int) -> [MockedIIODevice] {
      (0..<count).map { number in
        MockedIIODevice(
          number: number, parent: "platform/soc/fe804000.i2c/i2c-1/1-006\(number)")
      }
    }

    @Test func fourAtOneKilohertzLoseNothing() async throws {
      let testbed = try Testbed()
      let devices = devices(4)
      for device in devices { try device.plug(into: testbed) }
      let players = try devices.map { device in
        try FramePlayer(device, in: testbed, rate: 1000) { Self.counting($0) }
      }
      defer { for player in players { player.stop() } }
      let source = try SensorSpecification("iio:?rate=1000").makeSource()
      defer { source.stop() }
      let sensors = try await sensors(source, count: 4)
      #expect(Set(sensors.map(\.description.identity)).count == 4)
      let logs = sensors.map { _ in SensorLog() }
      for (sensor, log) in zip(sensors, logs) { try sensor.start { log.take($0) } }
      try await eventually { logs.allSatisfy { $0.samples.count >= 5000 } }
      source.stop()
      for (log, player) in zip(logs, players) {
        #expect(log.events == [])
        #expect(player.now.lost == 0)
        for (index, sample) in log.samples.enumerated() {
          let count = Double(Int16(truncatingIfNeeded: index))
          #expect(abs(sample.acceleration.x - count * 0.000598205) < 1e-9)
        }
      }
    }

    @Test func oneThatGoesHarmsNoOther() async throws {
      let testbed = try Testbed()
      let devices = devices(2)
      let paths = try devices.map { try $0.plug(into: testbed) }
      let players = try devices.map { device in
        try FramePlayer(device, in: testbed, rate: 104) { Self.counting($0) }
      }
      defer { for player in players { player.stop() } }
      let source = try SensorSpecification("iio:").makeSource()
      defer { source.stop() }
      let sensors = try await sensors(source, count: 2)
      let logs = sensors.map { _ in SensorLog() }
      for (sensor, log) in zip(sensors, logs) { try sensor.start { log.take($0) } }
      try await eventually { logs.allSatisfy { $0.samples.count >= 50 } }
      try testbed.unplug(paths[0])
      try await eventually { logs[0].events.count == 1 }
      let count = logs[1].samples.count
      try await eventually { logs[1].samples.count >= count + 100 }
      #expect(logs[1].events == [])
      #expect(sensors.map(\.description.state) == [.lost, .inUse])
    }
  }
}
