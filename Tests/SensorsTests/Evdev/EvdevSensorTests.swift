import MotionCore
import Testing

@testable import Sensors

extension Mocked {
  @MainActor
  @Suite struct EvdevSensors {
    @Test func areFoundAndDescribed() throws {
      let testbed = try Testbed()
      let right = try PluggedController(.joyConRight, event: 5, in: testbed)
      let dualSense = try PluggedController(.dualSense, event: 6, in: testbed)
      let source = try evdev("evdev:?placement=shank")
      source.start {}
      defer { source.stop() }
      #expect(source.warnings == [])
      #expect(source.sensors.map(\.id) == ["joy-con-right", "dualsense"])
      let description = try #require(source.sensors.first).description
      #expect(description.name == "right Joy-Con")
      #expect(description.identity == "evdev:98:b6:e9:11:22:33")
      #expect(description.placement == "shank")
      #expect(description.isLive)
      #expect(description.hasGyroscope)
      #expect(description.state == .ready)
      withExtendedLifetime((right, dualSense)) {}
    }

    @Test(arguments: [250.0, 1000, 3000])
    func deliverEveryFrame(rate: Double) async throws {
      let testbed = try Testbed()
      let plugged = try PluggedController(.dualSense, event: 5, in: testbed)
      let source = try evdev()
      source.start {}
      defer { source.stop() }
      let sensor = try #require(source.sensors.first)
      let log = EvdevLog()
      try sensor.start { log.take($0) }
      defer { sensor.stop() }
      #expect(sensor.description.state == .inUse)
      let count = Int(rate * 1.5)
      let start = now
      let motion = motion(count: count, interval: 1 / rate, from: start)
      let frames = Controller.dualSense.frames(of: motion, interval: 1 / rate)
      var sent = 0
      // At the pace of the sensor, in turns of the main queue beside the driver's.
      try await eventually {
        while sent < count, start + Double(sent) / rate <= now {
          #expect(throws: Never.self) { try plugged.send(frames[sent]) }
          sent += 1
        }
        return log.samples.count >= count
      }
      #expect(log.samples.count == count)
      #expect(log.words == [])
      for (sample, truth) in zip(log.samples, motion) {
        #expect((sample.acceleration - truth.acceleration).length < 0.002)
        let rate = try #require(sample.angularVelocity)
        #expect((rate - (truth.angularVelocity ?? .zero)).length < 0.0001)
        #expect(abs(sample.time - truth.time - 0.002) < 0.0005)
      }
      #expect(abs((sensor.description.rate ?? 0) - rate) < rate * 0.01)
      #expect(sensor.description.warnings == [])
      #expect(abs((sensor.description.accelerationRange ?? 0) - 39.2266) < 0.001)
    }

    @Test func goOnWhenTheyComeBackElsewhere() async throws {
      let testbed = try Testbed()
      let first = try PluggedController(.joyConRight, event: 5, in: testbed)
      let source = try evdev()
      source.start {}
      defer { source.stop() }
      let sensor = try #require(source.sensors.first)
      let log = EvdevLog()
      try sensor.start { log.take($0) }
      let frames = Controller.joyConRight.frames(
        of: motion(count: 60, interval: 0.005, from: now), interval: 0.005)
      for frame in frames { try first.send(frame) }
      try await eventually { log.samples.count == 60 }

      try first.unplug()
      try await eventually { sensor.description.state == .lost }
      #expect(log.words == ["interrupted"])

      let second = try PluggedController(.joyConRight, event: 9, in: testbed)
      try await eventually { sensor.description.state == .inUse }
      #expect(log.words == ["interrupted", "resumed"])
      // Later than those before, which were sent ahead of their time.
      let after = Controller.joyConRight.frames(
        of: motion(count: 60, interval: 0.005, from: now + 0.3), interval: 0.005)
      for frame in after { try second.send(frame) }
      try await eventually { log.samples.count == 120 }
      #expect(zip(log.samples, log.samples.dropFirst()).allSatisfy { $0.time < $1.time })
      #expect(source.sensors.count == 1)
      sensor.stop()
      #expect(sensor.description.state == .ready)
    }
  }
}
