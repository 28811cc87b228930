import CLibEvdev
import Foundation

@testable import Sensors

/// A controller in a testbed; its node is a pipe that the test writes events into.
final class PluggedController {
  let sysfsPath: String
  let node: String

  private let testbed: Testbed
  private let path: String
  private let parent: String
  private var descriptor: Int32

  /// Plugs the controller in as this event node.
  init(_ controller: Controller, event number: Int, in testbed: Testbed) throws {
    self.testbed = testbed
    node = "/dev/input/event\(number)"
    path = testbed.root + node
    // First what opens it will find, then the news of it.
    let ioctls = "\(testbed.root)/event\(number).ioctl"
    try controller.ioctls(node: node).write(toFile: ioctls, atomically: false, encoding: .utf8)
    try FileManager.default.createDirectory(
      atPath: testbed.root + "/dev/input", withIntermediateDirectories: true)
    unlink(path)
    guard mkfifo(path, 0o600) == 0 else { throw Failure.errno(errno) }
    descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure.errno(errno) }
    _ = fcntl(descriptor, Self.setPipeSize, 1 << 20)
    try testbed.answer(node, from: ioctls)
    let device = controller.device
    parent = try testbed.add(
      subsystem: "input", name: "input\(100 + number)",
      [
        "@name": device.name, "@uniq": device.unique, "@phys": device.physicalPath,
        "@id/bustype": String(device.bus, radix: 16),
        "@id/vendor": String(device.vendor, radix: 16),
        "@id/product": String(device.product, radix: 16),
        "@properties": device.isAccelerometer ? "40" : "0",
        "@capabilities/abs": String(device.absoluteCodes, radix: 16),
        "@capabilities/msc": String(device.miscellaneousCodes, radix: 16),
      ])
    sysfsPath = try testbed.add(
      subsystem: "input", name: "event\(number)", parent: parent, ["DEVNAME": node])
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// F_SETPIPE_SZ of linux/fcntl.h, which Glibc's module lacks.
  private static let setPipeSize: Int32 = 1031

  enum Failure: Error {
    case errno(Int32)
    /// The reader does not keep up.
    case full
  }

  /// Writes events as the kernel does (struct input_event).
  func send(_ events: [InputEvent]) throws {
    var bytes: [UInt8] = []
    for event in events {
      var raw = input_event()
      raw.time.tv_sec = Int(event.time.rounded(.down))
      raw.time.tv_usec = Int((event.time - event.time.rounded(.down)) * 1e6 + 0.5)
      raw.type = event.type
      raw.code = event.code
      raw.value = event.value
      withUnsafeBytes(of: raw) { bytes += $0 }
    }
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count else { throw Failure.full }
  }

  /// Hangs up, as the kernel does when the device goes, and tells udev so.
  func unplug() throws {
    hangUp()
    try testbed.unplug(sysfsPath)
    try testbed.unplug(parent)
  }

  /// Ends the node alone; the news of it are still to come.
  func hangUp() {
    unlink(path)
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }
}
