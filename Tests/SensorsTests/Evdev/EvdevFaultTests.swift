import Foundation
import MotionCore
import Testing

@testable import Sensors

extension Mocked {
  /// What goes wrong with input devices.
  @MainActor
  @Suite struct EvdevFaults {
    @Test func droppedEventsLeaveAGap() async throws {
      let testbed = try Testbed()
      let plugged = try PluggedController(.dualSense, event: 5, in: testbed)
      let source = try evdev()
      source.start {}
      defer { source.stop() }
      let sensor = try #require(source.sensors.first)
      let log = EvdevLog()
      try sensor.start { log.take($0) }
      defer { sensor.stop() }
      let frames = Controller.dualSense.frames(
        of: motion(count: 500, interval: 0.004, from: now), interval: 0.004)
      for frame in frames[..<200] { try plugged.send(frame) }
      // As the kernel does when its buffer is full: what was in it is gone.
      let time = frames[250].last?.time ?? 0
      try plugged.send([
        InputEvent(time: time, type: 0, code: 3, value: 0),
        InputEvent(time: time, type: 0, code: 0, value: 0),
      ])
      // Then libevdev throws away what is in it by now.
      try await eventually { !sensor.description.warnings.isEmpty }
      for frame in frames[251...] { try plugged.send(frame) }
      try await eventually { log.samples.count >= 449 }
      #expect(log.samples.count == 449)
      #expect(log.areInOrder)
      let gap = log.samples[200].time - log.samples[199].time
      #expect(abs(gap - 0.208) < 0.002)
      let warnings = sensor.description.warnings
      #expect(warnings.contains { $0.contains("too busy to take its samples once") })
    }

    @Test func silenceIsNoLossAndAHoldGoesOn() async throws {
      let testbed = try Testbed()
      let plugged = try PluggedController(.wiiRemote, event: 5, in: testbed)
      let source = try evdev()
      source.start {}
      defer { source.stop() }
      let sensor = try #require(source.sensors.first)
      let log = EvdevLog()
      try sensor.start { log.take($0) }
      defer { sensor.stop() }
      // It lies still: after the first frame there is nothing to tell.
      let start = now
      let still = stillness(count: 200, interval: 0.01, from: start)
      let frames = Controller.wiiRemote.frames(of: still, interval: 0.01)
      #expect(frames.count { !$0.isEmpty } == 1)
      try plugged.send(frames[0])
      try await eventually { sensor.description.state == .silent }
      try await eventually { (log.samples.last?.time ?? 0) > start + 1.5 }
      #expect(log.words == [])
      #expect(log.areInOrder)
      #expect(log.samples.allSatisfy { $0.acceleration == log.samples[0].acceleration })
      let count = Double(log.samples.count)
      let span = (log.samples.last?.time ?? 0) - start
      #expect(abs(count - span * 100) < 5)

      try plugged.send([
        InputEvent(time: now, type: 3, code: 3, value: 50),
        InputEvent(time: now, type: 0, code: 0, value: 0),
      ])
      try await eventually { sensor.description.state == .inUse }
      #expect(log.areInOrder)
    }

    @Test func silenceInAMovementIsAGap() async throws {
      let testbed = try Testbed()
      let plugged = try PluggedController(.dualSense, event: 5, in: testbed)
      let source = try evdev()
      source.start {}
      defer { source.stop() }
      let sensor = try #require(source.sensors.first)
      let log = EvdevLog()
      try sensor.start { log.take($0) }
      defer { sensor.stop() }
      for frame in Controller.dualSense.frames(
        of: motion(count: 50, interval: 0.004, from: now), interval: 0.004)
      {
        try plugged.send(frame)
      }
      try await eventually { sensor.description.state == .silent }
      #expect(log.samples.count == 50)
      #expect(log.words == [])
    }

    @Test func aNodeThatEndsIsALossBeforeUdevSaysSo() async throws {
      let testbed = try Testbed()
      let plugged = try PluggedController(.joyConLeft, event: 5, in: testbed)
      let source = try evdev()
      source.start {}
      defer { source.stop() }
      let sensor = try #require(source.sensors.first)
      let log = EvdevLog()
      try sensor.start { log.take($0) }
      plugged.hangUp()
      try await eventually { log.words == ["interrupted"] }
      #expect(sensor.description.state == .lost)
      try plugged.unplug()
      sensor.stop()
      #expect(throws: SensorError.self) { try sensor.start { log.take($0) } }
      #expect(log.words == ["interrupted"])
    }

    @Test func nothingElseIsASensor() throws {
      let testbed = try Testbed()
      var pad = Controller.joyConLeft
      pad.device.isAccelerometer = false
      pad.device.name = "Nintendo Switch Left Joy-Con"
      var lid = Controller.dualSense
      lid.device.vendor = 0
      lid.device.product = 0
      lid.device.unique = ""
      lid.device.bus = InputDevice.Bus.host
      let plugged = [
        try PluggedController(pad, event: 3, in: testbed),
        try PluggedController(lid, event: 4, in: testbed),
      ]
      let automatic = try evdev()
      automatic.start {}
      #expect(automatic.sensors.isEmpty)
      automatic.stop()

      // By its name, any accelerometer is what the wearer says that it is.
      let named = try evdev("evdev:/dev/input/event4")
      named.start {}
      #expect(named.sensors.map(\.id) == ["motion"])
      named.stop()

      let wrong = try evdev("evdev:/dev/input/event3")
      wrong.start {}
      #expect(wrong.sensors.isEmpty)
      #expect(wrong.warnings.map { $0.contains("is no motion sensor") } == [true])
      wrong.stop()

      let absent = try evdev("evdev:/dev/input/event77")
      absent.start {}
      #expect(absent.warnings.map { $0.contains("is not there: connect the device") } == [true])
      absent.stop()
      withExtendedLifetime(plugged) {}
    }

    @Test func theSameDeviceByCableAndByRadioIsOneSensor() async throws {
      let testbed = try Testbed()
      let cable = try PluggedController(.dualSense, event: 5, in: testbed)
      var radio = Controller.dualSense
      radio.device.bus = InputDevice.Bus.bluetooth
      radio.device.physicalPath = "aa:bb"
      let second = try PluggedController(radio, event: 6, in: testbed)
      let source = try evdev()
      source.start {}
      defer { source.stop() }
      #expect(source.sensors.map(\.id) == ["dualsense"])
      let sensor = try #require(source.sensors.first as? EvdevSensor)
      #expect(sensor.place?.node == "/dev/input/event5")
      let log = EvdevLog()
      try sensor.start { log.take($0) }
      try cable.unplug()
      try await eventually { log.words == ["interrupted", "resumed"] }
      #expect(sensor.place?.node == "/dev/input/event6")
      sensor.stop()
      withExtendedLifetime(second) {}
    }

    /// 1,000 times plugged and unplugged, each time read.
    @Test(.timeLimit(.minutes(10))) func leakNothing() async throws {
      let testbed = try Testbed()
      let source = try evdev()
      source.start {}
      defer { source.stop() }
      let log = EvdevLog()
      var before: Int?
      let frame = Controller.dualSense.frames(
        of: stillness(count: 1, interval: 0.004, from: now), interval: 0.004)[0]
      for cycle in 0..<1000 {
        let plugged = try PluggedController(.dualSense, event: cycle % 7, in: testbed)
        try await eventually { source.sensors.contains { $0.description.state != .lost } }
        let sensor = try #require(source.sensors.first)
        if cycle == 0 {
          try sensor.start { log.take($0) }
        } else {
          try await eventually { sensor.description.state == .inUse }
        }
        try plugged.send(frame)
        try plugged.unplug()
        try await eventually { sensor.description.state == .lost }
        if cycle == 0 {
          try await eventually { self.openEvdevs == 0 }
          before = openDescriptors()
        }
      }
      try await eventually { self.openEvdevs == 0 }
      #expect(log.words.count { $0 == "interrupted" } == 1000)
      #expect(log.words.count { $0 == "resumed" } == 999)
      #expect(source.sensors.count == 1)
      let descriptors = openDescriptors()
      #expect(abs(descriptors - (before ?? 0)) <= 2)
    }

    /// The pipes of event nodes that this process has open.
    private var openEvdevs: Int {
      let directory = "/proc/self/fd"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
      return names.count { name in
        let target = try? FileManager.default.destinationOfSymbolicLink(
          atPath: "\(directory)/\(name)")
        return target?.contains("/dev/input/event") == true
      }
    }
  }
}
