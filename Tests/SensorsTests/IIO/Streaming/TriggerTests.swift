import Foundation
import MotionCore
import Testing

@testable import Sensors

extension Mocked {
  @MainActor
  @Suite(.timeLimit(.minutes(10))) struct IIOTriggers {
    private func trigger(_ number: Int, _ name: String) throws -> TemporaryText {
      try TemporaryText(
        "P: /devices/trigger\(number)\nE: SUBSYSTEM=iio\nE: DEVTYPE=iio_trigger\n"
          + "A: name=\(name)\\n\nA: sampling_frequency=10\\n\n")
    }

    private func start(_ text: String, _ log: SensorLog) async throws -> (
      any SensorSource, any MotionSensor
    ) {
      let source = try SensorSpecification(text).makeSource()
      let sensor = try await #require(sensors(source).first)
      try sensor.start { log.take($0) }
      return (source, sensor)
    }

    @Test func ofItsOwnOrOfGlideAreTaken() async throws {
      for name in ["mpu6050-dev0", "glide", "glide-iiodevice0"] {
        let testbed = try Testbed()
        var device = MockedIIODevice(name: "mpu6050")
        device.attributes["trigger/current_trigger"] = ""
        try device.plug(into: testbed)
        let triggers = [try trigger(0, "other-dev7"), try trigger(1, name)]
        for trigger in triggers { try testbed.load(trigger.path) }
        let player = try FramePlayer(device, in: testbed, rate: 104) { _ in
          frame([0, 0, 16384, 0, 0, 0])
        }
        defer { player.stop() }
        let log = SensorLog()
        let (source, sensor) = try await start("iio:", log)
        try await eventually { !log.samples.isEmpty }
        #expect(device.attribute("trigger/current_trigger", in: testbed) == name)
        #expect(
          DeviceOrigin.text("\(testbed.root)/sys/devices/trigger1/sampling_frequency") == "100")
        #expect(sensor.description.warnings.isEmpty)
        source.stop()
      }
    }

    @Test func withoutABufferTheAxesAreReadOneByOne() async throws {
      let testbed = try Testbed()
      var device = MockedIIODevice(name: "mpu6050", hasBuffer: false)
      device.attributes["in_accel_offset"] = "2"
      device.attributes["in_accel_scale"] = "0.5"
      let path = try device.plug(into: testbed)
      try "18\n".write(
        toFile: testbed.root + path + "/in_accel_z_raw", atomically: false, encoding: .utf8)
      let log = SensorLog()
      let (source, sensor) = try await start("iio:?rate=50", log)
      defer { source.stop() }
      try await eventually { log.samples.count >= 100 }
      #expect(log.samples.first?.acceleration == Vector3(1, 1, 10))
      #expect(log.samples.first?.angularVelocity == .zero)
      #expect(abs((sensor.description.rate ?? 0) - 50) < 5)
      #expect(sensor.description.warnings.count == 1)
      #expect(sensor.description.warnings.first?.contains("has no buffer") == true)
      // A chip that goes is noticed here, too.
      try testbed.unplug(path)
      try await eventually { log.events.count == 1 }
      #expect(log.events.first?.contains("has gone") == true)
    }
  }
}
