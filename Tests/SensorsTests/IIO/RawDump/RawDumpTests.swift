import Foundation
import MotionCore
import Testing

@testable import Sensors

@Suite struct RawDumps {
  /// A dump of one device with both kinds, in the layout of the kernel: six numbers of 16 bits,
  /// four bytes of padding, the timestamp.
  private func dump(_ count: Int, cut: Int = 0) throws -> TemporaryDump {
    var bytes: [UInt8] = []
    for index in 0..<count {
      bytes += frame([Int16(index), -2, 9810, 100, -200, 300]).flatMap { $0 } + [9, 9, 9, 9]
      let time = 1_700_000_000_000_000_000 + Int64(index) * 10_000_000
      bytes += withUnsafeBytes(of: time.littleEndian) { Array($0) }
    }
    return try TemporaryDump(bytes.dropLast(cut))
  }

  private func context(_ devices: [String]? = nil) throws -> TemporaryText {
    try TemporaryText(
      IIOXML.context(devices ?? [IIOXML.device(0, "mpu6050", kinds: ["accel", "anglvel"])]))
  }

  private func read(
    _ dump: TemporaryDump, _ context: TemporaryText, device: String? = nil
  ) throws -> [MotionSample] {
    var reader = try RawDumpReader(path: dump.path, contextPath: context.path, device: device)
    var samples: [MotionSample] = []
    while let sample = try reader.next() { samples.append(sample) }
    return samples
  }

  @Test func areReadWithTheirDescription() throws {
    // More than is read at once.
    let samples = try read(dump(5000), context())
    #expect(samples.count == 5000)
    for (index, sample) in samples.enumerated() {
      #expect(abs(sample.time - Double(index) * 0.01) < 1e-9)
      #expect(abs(sample.acceleration.x - Double(index) * 0.001) < 1e-6)
      #expect(abs(sample.acceleration.z - 9.81) < 1e-6)
      #expect(abs((sample.angularVelocity?.y ?? 0) + 0.2) < 1e-6)
    }
  }

  @Test func aCutDumpIsSaid() throws {
    let (dump, context) = (try dump(3, cut: 5), try context())
    let error = #expect(throws: RawDumpError.self) { try read(dump, context) }
    #expect(error?.description.contains("its last sample has 19 of 24 bytes") == true)
  }

  @Test func whatIsMissingIsSaid() throws {
    let dump = try dump(1)
    let missing = try context([
      IIOXML.device(0, "mpu6050", kinds: ["accel"], hasTimestamps: false)
    ])
    #expect(
      throws: RawDumpError.badContext(
        path: missing.path, reason: "mpu6050 has no timestamps; record it with glidectl")
    ) { try read(dump, missing) }
    let other = try context([IIOXML.device(0, "l3gd20", kinds: ["anglvel"])])
    let error = #expect(throws: RawDumpError.self) { try read(dump, other) }
    #expect(error?.description.contains("no accelerometer is described in it") == true)
    let none = try TemporaryText("no description")
    let unread = #expect(throws: RawDumpError.self) { try read(dump, none) }
    #expect(unread?.description.contains("no description of an IIO context") == true)
  }

  @Test func ofSeveralTheOneIsNamed() throws {
    let (dump, context) = (
      try dump(2),
      try context([
        IIOXML.device(0, "adxl345", kinds: ["accel"]),
        IIOXML.device(1, "mpu6050", kinds: ["accel", "anglvel"]),
      ])
    )
    let error = #expect(throws: RawDumpError.self) { try read(dump, context) }
    #expect(error?.description.contains("adxl345, mpu6050") == true)
    #expect(try read(dump, context, device: "mpu6050").count == 2)
  }
}

/// A file of bytes of the test's own, which goes with it.
final class TemporaryDump {
  let path: String = NSTemporaryDirectory() + "glide-\(UUID().uuidString)"

  init(_ bytes: some Sequence<UInt8>) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
