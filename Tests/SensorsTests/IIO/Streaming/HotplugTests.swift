import Foundation
import MotionCore
import Testing

@testable import Sensors

extension Mocked {
  @MainActor
  @Suite(.timeLimit(.minutes(10))) struct IIOHotplug {
    private nonisolated static func still(_ index: Int) -> [[UInt8]] {
      frame([0, 0, 16384, 0, 0, Int16(truncatingIfNeeded: index)])
    }

    @Test func aSensorComesWhileTheDaemonRuns() async throws {
      let testbed = try Testbed()
      let source = try SensorSpecification("iio:").makeSource()
      var news = 0
      source.start { news += 1 }
      defer { source.stop() }
      try await eventually { news > 0 }
      #expect(source.sensors.isEmpty)
      #expect(source.warnings.isEmpty)
      let device = MockedIIODevice()
      let path = try device.plug(into: testbed)
      try testbed.tell(path, "add")
      try await eventually { source.sensors.count == 1 }
      let sensor = try #require(source.sensors.first)
      #expect(sensor.description.state == .ready)
      try testbed.unplug(path)
      try await eventually { sensor.description.state == .lost }
      #expect(source.sensors.count == 1)
    }

    @Test func unpluggedInTheMiddleItGoesOnWhenItIsBack() async throws {
      let testbed = try Testbed()
      var device = MockedIIODevice()
      let path = try device.plug(into: testbed)
      let player = try FramePlayer(device, in: testbed, rate: 104) { Self.still($0) }
      defer { player.stop() }
      let source = try SensorSpecification("iio:").makeSource()
      defer { source.stop() }
      let sensor = try await #require(sensors(source).first)
      let log = SensorLog()
      try sensor.start { log.take($0) }
      try await eventually { log.samples.count >= 50 }
      try testbed.unplug(path)
      try await eventually { log.events.count == 1 }
      #expect(log.events.first?.hasPrefix("interrupted: sensor lsm6dsl has gone") == true)
      #expect(sensor.description.state == .lost)
      // A kernel gives it another number.
      device.number = 3
      let count = log.samples.count
      let back = try device.plug(into: testbed)
      let second = try FramePlayer(device, in: testbed, rate: 104) { Self.still($0) }
      defer { second.stop() }
      try testbed.tell(back, "add")
      try await eventually { log.samples.count >= count + 50 }
      #expect(log.events.dropFirst() == ["resumed"])
      #expect(sensor.description.state == .inUse)
      for (earlier, later) in zip(log.samples, log.samples.dropFirst()) {
        #expect(later.time > earlier.time)
      }
      #expect(source.sensors.count == 1)
    }

    @Test func silenceIsNotLoss() async throws {
      let testbed = try Testbed()
      let device = MockedIIODevice()
      try device.plug(into: testbed)
      let player = try FramePlayer(device, in: testbed, rate: 104) { Self.still($0) }
      defer { player.stop() }
      let source = try SensorSpecification("iio:").makeSource()
      defer { source.stop() }
      let sensor = try await #require(sensors(source).first)
      let log = SensorLog()
      try sensor.start { log.take($0) }
      try await eventually { log.samples.count >= 50 }
      player.hold(true)
      try await eventually { sensor.description.state == .silent }
      let count = log.samples.count
      player.hold(false)
      try await eventually { log.samples.count >= count + 50 }
      #expect(sensor.description.state == .inUse)
      #expect(log.events == [])
    }

    @Test func stoppedWhileItIsSilentItCloses() async throws {
      let testbed = try Testbed()
      let device = MockedIIODevice()
      try device.plug(into: testbed)
      let source = try SensorSpecification("iio:").makeSource()
      let sensor = try await #require(sensors(source).first)
      try sensor.start { _ in }
      try await eventually { device.attribute("buffer/enable", in: testbed) == "1" }
      let began = MonotonicClock.now
      source.stop()
      #expect(MonotonicClock.now - began < 2)
      #expect(device.attribute("buffer/enable", in: testbed) == "0")
    }

    @Test func startedAgainAtOnceItWaitsForItself() async throws {
      let testbed = try Testbed()
      let device = MockedIIODevice()
      try device.plug(into: testbed)
      let player = try FramePlayer(device, in: testbed, rate: 104) { Self.still($0) }
      defer { player.stop() }
      let source = try SensorSpecification("iio:").makeSource()
      defer { source.stop() }
      let sensor = try await #require(sensors(source).first)
      let log = SensorLog()
      for _ in 1...5 {
        try sensor.start { log.take($0) }
        let count = log.samples.count
        try await eventually { log.samples.count >= count + 10 }
        #expect(device.attribute("buffer/enable", in: testbed) == "1")
        sensor.stop()
      }
      #expect(log.events == [])
    }

    @Test func aThousandPluggingsLeakNothing() async throws {
      let testbed = try Testbed()
      let source = try SensorSpecification("iio:").makeSource()
      var news = 0
      source.start { news += 1 }
      defer { source.stop() }
      try await eventually { news > 0 }
      let device = MockedIIODevice()
      var before: (descriptors: Int, memory: Int)?
      for round in 0..<1000 {
        let path = try device.plug(into: testbed)
        try testbed.tell(path, "add")
        try await eventually { source.sensors.first?.description.state == .ready }
        let sensor = try #require(source.sensors.first)
        let log = SensorLog()
        try sensor.start { log.take($0) }
        try await eventually { device.attribute("buffer/enable", in: testbed) == "1" }
        try testbed.unplug(path)
        try await eventually { log.events.count == 1 }
        sensor.stop()
        try await eventually { (sensor as? IIOSensor)?.waitUntilClosed(until: 0) == true }
        // Once everything is loaded that is loaded once.
        if round == 99 { before = (openDescriptors(), Self.residentMemory) }
      }
      let first = try #require(before)
      #expect(openDescriptors() <= first.descriptors)
      // A context of one device takes some 10 kB: 900 of them would be 9 MB.
      #expect(Self.residentMemory - first.memory < 4_000_000)
      #expect(source.sensors.count == 1)
    }

    /// Bytes of this process that are in memory.
    private static var residentMemory: Int {
      let pages = DeviceOrigin.text("/proc/self/statm")?.split(separator: " ").dropFirst().first
      return (pages.flatMap { Int($0) } ?? 0) * 4096
    }
  }
}
