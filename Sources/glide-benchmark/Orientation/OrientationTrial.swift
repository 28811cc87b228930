import ArgumentParser
import Foundation
import MotionCore

/// A trial of BROAD (Laidig et al., "BROAD: A benchmark for robust inertial orientation
/// estimation", Data 6, 2021): a rigid sensor, and its orientation as cameras saw it.
struct OrientationTrial {
  let path: String
  /// Samples a second.
  let rate: Double
  let samples: [MotionSample]
  /// The direction that is up, sensor frame; nil where the cameras lost the sensor or it rests,
  /// since only movement is scored.
  let up: [Vector3?]

  var name: String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.prefix { $0 != "." }).replacing("_", with: " ")
  }

  /// The trials in a directory, by name.
  static func all(in directory: String) throws -> [OrientationTrial] {
    try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
      .filter { $0.hasSuffix(".imu") }
      .map { try OrientationTrial(path: directory + "/" + $0) }
  }

  init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path), data.count >= 16,
      data.prefix(4).elementsEqual("IMU1".utf8)
    else { throw ValidationError("\(path) is no trial: it does not begin with IMU1.") }
    func number<Number>(_ offset: Int, as type: Number.Type) -> Number
    where Number: BitwiseCopyable {
      data.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: type) }
    }
    let count = Int(UInt32(littleEndian: number(4, as: UInt32.self)))
    guard data.count == 16 + 41 * count else {
      throw ValidationError("\(path) is cut short: \(data.count) bytes for \(count) samples.")
    }
    let rate = number(8, as: Double.self)
    var samples: [MotionSample] = []
    var up: [Vector3?] = []
    for i in 0..<count {
      func value(_ column: Int) -> Double {
        Double(number(16 + 4 * (10 * i + column), as: Float.self))
      }
      samples.append(
        MotionSample(
          time: Double(i) / rate, acceleration: Vector3(value(3), value(4), value(5)),
          angularVelocity: Vector3(value(0), value(1), value(2))))
      let truth = Quaternion(w: value(6), v: Vector3(value(7), value(8), value(9)))
      let isScored = truth.w.isFinite && number(16 + 40 * count + i, as: UInt8.self) == 1
      up.append(isScored ? truth.upInSensor : nil)
    }
    (self.path, self.rate, self.samples, self.up) = (path, rate, samples, up)
  }
}

extension Quaternion {
  /// The direction that is up in the sensor frame, of an orientation of a sensor.
  var upInSensor: Vector3 { conjugate.rotate(Vector3(0, 0, 1)) }
}
