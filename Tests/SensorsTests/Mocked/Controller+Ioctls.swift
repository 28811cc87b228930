@testable import Sensors

extension Controller {
  /// What the device's node answers to libevdev, as umockdev reads it.
  func ioctls(node: String) -> String {
    let types: UInt64 =
      1 << 0 | 1 << 3 | (device.miscellaneousCodes == 0 ? 0 : 1 << 4)
    var lines = ["@DEV \(node)", line("EVIOCGBIT(0)", 8, bits(types, 8))]
    for (name, value) in [
      ("NAME", device.name), ("PHYS", device.physicalPath), ("UNIQ", device.unique),
    ] {
      let text = Array(value.utf8) + [0]
      lines.append(
        line("EVIOCG\(name)(0)", text.count, text + Array(repeating: 0, count: 255 - text.count)))
    }
    let numbers = [device.bus, device.vendor, device.product, 0x8001]
    lines += [
      line("EVIOCGID", 0, numbers.flatMap { bits(UInt64($0), 2) }),
      line("EVIOCGVERSION", 0, bits(0x010001, 4)),
      line("EVIOCGPROP(0)", 8, bits(device.isAccelerometer ? 0x40 : 0, 8)),
      line("EVIOCGBIT(3)", 8, bits(device.absoluteCodes, 8)),
      line("EVIOCGBIT(4)", 8, bits(device.miscellaneousCodes, 8)),
      line("EVIOCGBIT(1)", 96, Array(repeating: 0, count: 96)),
      line("EVIOCGKEY(0)", 96, Array(repeating: 0, count: 96)),
      line("EVIOCGBIT(18)", 8, bits(0, 8)),
      line("EVIOCGBIT(21)", 16, bits(0, 8) + bits(0, 8)),
    ]
    lines += [2, 5, 17].map { line("EVIOCGBIT(\($0))", 8, bits(0, 8)) }
    lines += ["LED", "SW"].map { line("EVIOCG\($0)(0)", 8, bits(0, 8)) }
    for (code, axis) in axes.sorted(by: { $0.key < $1.key }) {
      let numbers = [
        0, axis.range.lowerBound, axis.range.upperBound, axis.fuzz, 0, axis.resolution,
      ]
      lines.append(
        line(
          "EVIOCGABS(\(code))", 0,
          numbers.flatMap { bits(UInt64(UInt32(bitPattern: $0)), 4) }))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ call: String, _ result: Int, _ bytes: [UInt8]) -> String {
    let digits = bytes.map { byte in
      let text = String(byte, radix: 16, uppercase: true)
      return text.count == 1 ? "0" + text : text
    }
    return "\(call) \(result) \(digits.joined())"
  }

  /// The lowest bytes of a number, the lowest first.
  private func bits(_ number: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt64($0 * 8)) }
  }
}
