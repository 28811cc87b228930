import Foundation
import Testing

@testable import Sensors

extension Mocked {
  @MainActor
  @Suite struct UdevMonitors {
    private final class Log {
      var lines: [String] = []
    }

    private func monitor(_ log: Log) throws -> UdevMonitor {
      let monitor = UdevMonitor(subsystems: ["iio", "input"])
      try monitor.start { action, device in
        log.lines.append("\(action) \(device.subsystem ?? "-") \(device.name)")
      }
      return monitor
    }

    @Test func listWhatIsThere() throws {
      let testbed = try Testbed()
      try testbed.add(subsystem: "iio", name: "iio:device0", ["@name": "lsm6dsl"])
      try testbed.add(subsystem: "block", name: "sda")
      let input = try testbed.add(subsystem: "input", name: "input7", ["@name": "pad"])
      try testbed.add(subsystem: "input", name: "event7", parent: input)
      let log = Log()
      let monitor = try monitor(log)
      monitor.stop()
      #expect(
        log.lines.sorted() == [
          "added iio iio:device0", "added input event7", "added input input7",
        ])
    }

    @Test func tellWhatUdevAndSysfsSay() throws {
      let testbed = try Testbed()
      let input = try testbed.add(subsystem: "input", name: "input7", ["@name": "pad"])
      try testbed.add(
        subsystem: "input", name: "event7", parent: input,
        ["DEVNAME": "/dev/input/event7", "ID_INPUT_ACCELEROMETER": "1", "@dev": "13:71"])
      let monitor = UdevMonitor(subsystems: ["input"])
      var found: [String?] = []
      try monitor.start { _, device in
        guard device.name == "event7" else { return }
        found = [
          device.node, device.property("ID_INPUT_ACCELEROMETER"), device.property("NONE"),
          device.attribute("dev"), device.attribute("none"),
          device.withParent(subsystem: "input") { $0.attribute("name") },
          device.withParent(subsystem: "usb") { $0.attribute("name") },
        ]
      }
      monitor.stop()
      #expect(found == ["/dev/input/event7", "1", nil, "13:71", nil, "pad", nil])
    }

    @Test func tellWhatComesChangesAndGoes() async throws {
      let testbed = try Testbed()
      let log = Log()
      let monitor = try monitor(log)
      let device = try testbed.add(subsystem: "iio", name: "iio:device0")
      try testbed.add(subsystem: "block", name: "sda")
      try testbed.tell(device, "change")
      try testbed.unplug(device)
      try await eventually { log.lines.count >= 3 }
      #expect(
        log.lines == [
          "added iio iio:device0", "changed iio iio:device0", "removed iio iio:device0",
        ])
      monitor.stop()
      try testbed.add(subsystem: "iio", name: "iio:device1")
      let other = Log()
      let second = try self.monitor(other)
      #expect(other.lines == ["added iio iio:device1"])
      #expect(log.lines.count == 3)
      second.stop()
    }

    @Test func leakNothing() async throws {
      let testbed = try Testbed()
      let log = Log()
      let before = openDescriptors()
      for _ in 0..<100 {
        try monitor(log).stop()
        // The source closes the socket in a turn of the main queue.
        try await eventually { openDescriptors() <= before }
      }
      withExtendedLifetime(testbed) {}
    }
  }
}
