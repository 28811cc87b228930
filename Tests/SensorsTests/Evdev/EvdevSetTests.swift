import MotionCore
import Testing

@testable import Sensors

extension Mocked {
  /// A set through the whole driver, device node and all, gives the repetitions of the set itself.
  @MainActor
  @Suite struct EvdevSets {
    private func check(_ controller: Controller, rate: Double) async throws {
      let testbed = try Testbed()
      let plugged = try PluggedController(controller, event: 5, in: testbed)
      let source = try evdev()
      source.start {}
      defer { source.stop() }
      let sensor = try #require(source.sensors.first)
      let log = EvdevLog()
      try sensor.start { log.take($0) }
      defer { sensor.stop() }
      var set = try SimulatedSet(rate: rate)
      set.begin(at: now)
      // Faster than it happened: the events have their times with them.
      var sent = 0
      for frame in controller.frames(of: set.samples, interval: set.interval) {
        try plugged.send(frame)
        sent += 1
        if sent % 500 == 0 { try await eventually { log.samples.count >= sent - 10 } }
      }
      try await eventually { log.samples.count >= sent }
      #expect(log.samples.count == sent)
      #expect(log.areInOrder)
      let expected = set.repetitions(in: set.samples.map(controller.rounded))
      let found = set.repetitions(in: log.samples)
      #expect(expected.count == 10)
      #expect(found.count == 10)
      for (found, expected) in zip(found, expected) {
        #expect(abs(found.startTime - expected.startTime) < 0.03)
        #expect(abs(found.endTime - expected.endTime) < 0.03)
        #expect(abs(found.rangeOfMotion - expected.rangeOfMotion) < .pi / 180)
      }
    }

    @Test func ofAJoyCon() async throws { try await check(.joyConRight, rate: 200) }

    @Test func ofADualSense() async throws { try await check(.dualSense, rate: 250) }
  }
}
