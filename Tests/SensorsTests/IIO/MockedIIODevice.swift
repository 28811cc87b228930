import Foundation
import Testing

@testable import Sensors

/// An IIO device in a testbed: its files in sysfs, and a FIFO as its node.
struct MockedIIODevice {
  struct Channel {
    var id: String
    var type: String = "le:s16/16>>0"
  }

  var number: Int = 0
  var name: String = "lsm6dsl"
  /// The directory of its chip, below /sys/devices.
  var parent: String = "platform/soc/fe804000.i2c/i2c-1/1-006a"
  var channels: [Channel] = MockedIIODevice.channels("accel") + MockedIIODevice.channels("anglvel")
  /// What stands in its directory beside what every device has.
  var attributes: [String: String] = [
    "sampling_frequency_available": "12.5 26 52 104 208 416 833 1000 1660 3330 6660",
    "sampling_frequency": "52", "current_timestamp_clock": "realtime",
    "in_accel_scale": "0.000598205", "in_anglvel_scale": "0.000152716",
  ]
  var hasBuffer: Bool = true

  static func channels(_ kind: String, type: String = "le:s16/16>>0") -> [Channel] {
    ["x", "y", "z"].map { Channel(id: "\(kind)_\($0)", type: type) }
  }

  var id: String { "iio:device\(number)" }
  var path: String { "/devices/\(parent)/\(id)" }

  /// As umockdev reads it.
  var description: String {
    var lines = [
      // Without N: umockdev makes no node for a second time.
      "P: \(path)", "E: DEVNAME=/dev/\(id)", "E: DEVTYPE=iio_device", "E: SUBSYSTEM=iio",
      "A: name=\(name)\\n",
    ]
    var attributes = attributes
    for channel in channels { attributes["in_\(channel.id)_raw"] = "0" }
    if hasBuffer {
      attributes["buffer/enable"] = "0"
      attributes["buffer/length"] = "2"
      attributes["buffer/watermark"] = "1"
      for (index, channel) in (channels + [Channel(id: "timestamp", type: "le:s64/64>>0")])
        .enumerated()
      {
        attributes["scan_elements/in_\(channel.id)_en"] = "0"
        attributes["scan_elements/in_\(channel.id)_index"] = "\(index)"
        attributes["scan_elements/in_\(channel.id)_type"] = channel.type
      }
    }
    lines += attributes.sorted { $0.key < $1.key }.map { "A: \($0.key)=\($0.value)\\n" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Puts it into the testbed.
  @discardableResult
  func plug(into testbed: Testbed) throws -> String {
    let file = try TemporaryText(description)
    try testbed.load(file.path)
    let node = node(in: testbed)
    if hasBuffer {
      try FileManager.default.createDirectory(
        atPath: "\(testbed.root)/dev", withIntermediateDirectories: true)
      try #require(mkfifo(node, 0o600) == 0 || errno == EEXIST)
    }
    return "/sys\(path)"
  }

  func node(in testbed: Testbed) -> String { "\(testbed.root)/dev/\(id)" }

  /// What its file says now, also after the driver has written it.
  func attribute(_ name: String, in testbed: Testbed) -> String? {
    DeviceOrigin.text("\(testbed.root)/sys\(path)/\(name)")
  }
}

/// A file of the test's own, which goes with it.
final class TemporaryText {
  let path: String

  init(_ text: String) throws {
    path = NSTemporaryDirectory() + "glide-\(UUID().uuidString)"
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
