import Foundation
import MotionCore
import Testing

@testable import Sensors

extension Mocked {
  /// Numbers come out of a buffer as they went in, whatever their scan type.
  @MainActor
  @Suite(.timeLimit(.minutes(10))) struct IIOConversions {
    struct Form: CustomStringConvertible {
      var type: String
      var bits: Int
      var storage: Int
      var shift: Int = 0
      var isSigned: Bool = true
      var isBig: Bool = false

      var description: String { type }

      /// The bytes of a number, with ones wherever the number has no bits.
      func bytes(_ number: Int64) -> [UInt8] {
        let mask: UInt64 = bits == 64 ? .max : (1 << UInt64(bits)) - 1
        let word = (UInt64(bitPattern: number) & mask) << UInt64(shift)
        let padding = ~(mask << UInt64(shift))
        let little = withUnsafeBytes(of: (word | padding).littleEndian) {
          Array($0.prefix(storage / 8))
        }
        return isBig ? little.reversed() : little
      }

      var numbers: [Int64] {
        let top = Int64(1) << Int64(min(bits, 53) - (isSigned ? 1 : 0)) - 1
        return isSigned ? [0, 1, -1, top, -top - 1, 77] : [0, 1, 2, top, top - 1, 77]
      }
    }

    nonisolated static let forms: [Form] = [
      Form(type: "le:s16/16>>0", bits: 16, storage: 16),
      Form(type: "be:s16/16>>0", bits: 16, storage: 16, isBig: true),
      Form(type: "le:s12/16>>4", bits: 12, storage: 16, shift: 4),
      Form(type: "be:s12/16>>4", bits: 12, storage: 16, shift: 4, isBig: true),
      Form(type: "le:s10/16>>0", bits: 10, storage: 16),
      Form(type: "le:u14/16>>2", bits: 14, storage: 16, shift: 2, isSigned: false),
      Form(type: "be:u14/16>>2", bits: 14, storage: 16, shift: 2, isSigned: false, isBig: true),
      Form(type: "le:s8/8>>0", bits: 8, storage: 8),
      Form(type: "le:u8/8>>0", bits: 8, storage: 8, isSigned: false),
      Form(type: "le:s24/32>>8", bits: 24, storage: 32, shift: 8),
      Form(type: "be:s24/32>>8", bits: 24, storage: 32, shift: 8, isBig: true),
      Form(type: "be:s20/32>>0", bits: 20, storage: 32, isBig: true),
      Form(type: "le:s32/32>>0", bits: 32, storage: 32),
      Form(type: "be:u32/32>>0", bits: 32, storage: 32, isSigned: false, isBig: true),
      Form(type: "le:s48/64>>16", bits: 48, storage: 64, shift: 16),
      Form(type: "be:s64/64>>0", bits: 64, storage: 64, isBig: true),
    ]

    @Test(arguments: forms)
    func areExact(form: Form) async throws {
      let testbed = try Testbed()
      var device = MockedIIODevice()
      // The gyroscope has another width: where each axis lies is not what one would guess.
      device.channels =
        MockedIIODevice.channels("accel", type: form.type)
        + MockedIIODevice.channels("anglvel", type: "le:s16/16>>0")
      device.attributes["in_accel_scale"] = "0.5"
      device.attributes["in_accel_offset"] = "-3"
      device.attributes["in_anglvel_scale"] = "1"
      try device.plug(into: testbed)
      let numbers = form.numbers
      let player = try FramePlayer(device, in: testbed, rate: 1000) { index in
        let axis = { numbers[(index + $0) % numbers.count] }
        return [0, 1, 2].map { form.bytes(axis($0)) } + frame([1, -2, 3])
      }
      defer { player.stop() }
      let source = try SensorSpecification("iio:?rate=1000").makeSource()
      defer { source.stop() }
      let sensor = try await #require(sensors(source).first)
      let log = SensorLog()
      try sensor.start { log.take($0) }
      try await eventually { log.samples.count >= 60 }
      sensor.stop()
      for (index, sample) in log.samples.enumerated() {
        let axis = { (Double(numbers[(index + $0) % numbers.count]) - 3) * 0.5 }
        #expect(sample.acceleration == Vector3(axis(0), axis(1), axis(2)))
        #expect(sample.angularVelocity == Vector3(1, -2, 3))
      }
    }

    @Test func theMountMatrixIsApplied() async throws {
      let testbed = try Testbed()
      var device = MockedIIODevice()
      device.attributes["in_accel_mount_matrix"] = "0, 1, 0; -1, 0, 0; 0, 0, 1"
      device.attributes["in_anglvel_mount_matrix"] = "0, 1, 0; -1, 0, 0; 0, 0, 1"
      device.attributes["in_accel_scale"] = "1"
      device.attributes["in_anglvel_scale"] = "1"
      try device.plug(into: testbed)
      let player = try FramePlayer(device, in: testbed, rate: 104) { _ in
        frame([1, 2, 3, 4, 5, 6])
      }
      defer { player.stop() }
      let source = try SensorSpecification("iio:").makeSource()
      defer { source.stop() }
      let sensor = try await #require(sensors(source).first)
      let log = SensorLog()
      try sensor.start { log.take($0) }
      try await eventually { !log.samples.isEmpty }
      #expect(log.samples.first?.acceleration == Vector3(2, -1, 3))
      #expect(log.samples.first?.angularVelocity == Vector3(5, -4, 6))
    }
  }
}
