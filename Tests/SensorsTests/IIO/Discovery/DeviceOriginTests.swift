import Foundation
import Testing

@testable import Sensors

/// A directory like /sys, with the files that a test gives it.
private final class Sysfs {
  let root: String = NSTemporaryDirectory() + "glide-sys-\(UUID().uuidString)"

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func add(_ device: String, at parent: String, files: [String: String] = [:]) throws {
    let path = "\(root)/devices/\(parent)/\(device)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let bus = "\(root)/bus/iio/devices"
    try FileManager.default.createDirectory(atPath: bus, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(bus)/\(device)", withDestinationPath: path)
    for (name, text) in files {
      try text.write(
        toFile: "\(root)/devices/\(name)", atomically: false, encoding: .utf8)
    }
  }
}

@Suite struct DeviceOrigins {
  @Test func aChipIsKnownByItsBus() throws {
    let sysfs = Sysfs()
    try sysfs.add("iio:device0", at: "platform/soc/fe804000.i2c/i2c-1/1-006a")
    try sysfs.add("iio:device1", at: "platform/soc/fe804000.i2c/i2c-1/1-006b")
    let one = try #require(DeviceOrigin(deviceID: "iio:device0", sysfs: sysfs.root))
    let other = try #require(DeviceOrigin(deviceID: "iio:device1", sysfs: sysfs.root))
    #expect(one.identity == "platform/soc/fe804000.i2c/006a")
    #expect(other.identity == "platform/soc/fe804000.i2c/006b")
    #expect(one.chip != other.chip)
    #expect(one.bus == other.bus)
    #expect(DeviceOrigin(deviceID: "iio:device7", sysfs: sysfs.root) == nil)
  }

  @Test func aHubsSensorsAreOneAndKnownByTheirSerialNumber() throws {
    let sysfs = Sysfs()
    let usb = "pci0000:00/0000:00:14.0/usb1/1-2"
    let hid = "\(usb)/1-2:1.0/0003:16C0:05DF.0007"
    let files = [
      "\(usb)/idVendor": "16c0\n", "\(usb)/idProduct": "05df\n", "\(usb)/serial": "A17\n",
      "\(usb)/product": "Strap 2\n",
    ]
    try sysfs.add("iio:device0", at: "\(hid)/HID-SENSOR-200073.1.auto", files: files)
    try sysfs.add("iio:device1", at: "\(hid)/HID-SENSOR-200076.2.auto")
    let one = try #require(DeviceOrigin(deviceID: "iio:device0", sysfs: sysfs.root))
    let other = try #require(DeviceOrigin(deviceID: "iio:device1", sysfs: sysfs.root))
    #expect(one.chip == other.chip)
    #expect(one.identity == "usb-16c0:05df-A17")
    #expect(other.identity == one.identity)
    #expect(one.product == "Strap 2")
  }

  @Test func withoutASerialNumberTheSocketTells() throws {
    let sysfs = Sysfs()
    let usb = "pci0000:00/0000:00:14.0/usb1/1-2"
    try sysfs.add(
      "iio:device0", at: "\(usb)/1-2:1.0/0003:16C0:05DF.0007/HID-SENSOR-200073.1.auto",
      files: ["\(usb)/idVendor": "16c0", "\(usb)/idProduct": "05df"])
    let origin = try #require(DeviceOrigin(deviceID: "iio:device0", sysfs: sysfs.root))
    #expect(origin.identity == "usb-16c0:05df-at-1-2")
  }

  @Test func overBluetoothTheAddressTells() throws {
    let sysfs = Sysfs()
    let hid = "virtual/misc/uhid/0005:057E:2006.0003"
    try sysfs.add(
      "iio:device0", at: "\(hid)/HID-SENSOR-200073.1.auto",
      files: ["\(hid)/uevent": "HID_ID=0005:0000057E:00002006\nHID_NAME=Strap\nHID_UNIQ=aa:bb\n"])
    let origin = try #require(DeviceOrigin(deviceID: "iio:device0", sysfs: sysfs.root))
    #expect(origin.identity == "hid-0005:0000057e:00002006-aa:bb")
    #expect(origin.product == "Strap")
    #expect(origin.hidID == "0005:0000057E:00002006")
  }
}
