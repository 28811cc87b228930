import MotionCore

@testable import Sensors

/// An input device, and the events that it makes of motion as the kernel's drivers do.
struct Controller {
  struct Axis {
    var range: ClosedRange<Int32>
    var fuzz: Int32 = 0
    var resolution: Int32 = 0
  }

  /// What MSC_TIMESTAMP says.
  enum Stamps {
    case none
    /// The time of each sample on the device's clock.
    case right
    /// What hid-nintendo makes of it: a third of a report's time from sample to sample, and the
    /// whole on top from report to report.
    case hidNintendo
  }

  var device: InputDevice
  var axes: [UInt16: Axis]
  var stamps: Stamps
  var samplesAReport: Int = 1
  /// What the accelerometer's and the gyroscope's units are, where the axes do not say.
  var accelerometerCode: UInt16 = InputCode.x
  var unitsPerG: Double?

  static let joyConRight: Controller = nintendo(
    "Nintendo Switch Right Joy-Con IMU", product: 0x2007, unique: "98:B6:E9:11:22:33")
  static let joyConLeft: Controller = nintendo(
    "Nintendo Switch Left Joy-Con IMU", product: 0x2006, unique: "98:B6:E9:11:22:34")

  static func nintendo(_ name: String, product: UInt16, unique: String) -> Controller {
    Controller(
      device: InputDevice(
        name: name, bus: InputDevice.Bus.bluetooth, vendor: 0x057E, product: product,
        unique: unique, physicalPath: "bench", isAccelerometer: true, absoluteCodes: 0x3F,
        miscellaneousCodes: 0x20),
      axes: both(
        Axis(range: -32767...32767, fuzz: 10, resolution: 4096),
        Axis(range: -32_767_000...32_767_000, fuzz: 10, resolution: 14247)),
      stamps: .hidNintendo, samplesAReport: 3)
  }

  static let dualSense: Controller = Controller(
    device: InputDevice(
      name: "Sony Interactive Entertainment DualSense Wireless Controller Motion Sensors",
      bus: InputDevice.Bus.usb, vendor: 0x054C, product: 0x0CE6, unique: "11:22:33:44:55:66",
      physicalPath: "usb-1/input0", isAccelerometer: true, absoluteCodes: 0x3F,
      miscellaneousCodes: 0x20),
    axes: both(
      Axis(range: -32768...32768, fuzz: 16, resolution: 8192),
      Axis(range: -2_097_152...2_097_152, fuzz: 16, resolution: 1024)),
    stamps: .right)

  static let wiiRemote: Controller = Controller(
    device: InputDevice(
      name: "Nintendo Wii Remote Accelerometer", bus: InputDevice.Bus.bluetooth, vendor: 0x057E,
      product: 0x0306, unique: "00:1f:32:11:22:33", isAccelerometer: false, absoluteCodes: 0x38,
      miscellaneousCodes: 0),
    axes: three(InputCode.rx, Axis(range: -500...500, fuzz: 2)), stamps: .none,
    accelerometerCode: InputCode.rx, unitsPerG: 104)

  private static func three(_ first: UInt16, _ axis: Axis) -> [UInt16: Axis] {
    [first: axis, first + 1: axis, first + 2: axis]
  }

  private static func both(_ accelerometer: Axis, _ gyroscope: Axis) -> [UInt16: Axis] {
    three(InputCode.x, accelerometer).merging(three(InputCode.rx, gyroscope)) { $1 }
  }

  var axisTable: AxisTable {
    axes.mapValues {
      AxisInformation(
        minimum: $0.range.lowerBound, maximum: $0.range.upperBound, resolution: $0.resolution)
    }
  }

  /// The frames of samples `interval` apart, each with what changed, the time of its arrival, and
  /// SYN_REPORT at its end.
  func frames(of samples: [MotionSample], interval: Double) -> [[InputEvent]] {
    var last: [UInt16: Int32] = [:]
    return samples.indices.map { index in
      let sample = samples[index]
      // All samples of a report come when its last was measured.
      let end = min((index / samplesAReport + 1) * samplesAReport, samples.count) - 1
      let arrival = samples[end].time + 0.002 + Double(index % samplesAReport) * 1e-6
      var events: [InputEvent] = []
      func add(_ type: UInt16, _ code: UInt16, _ value: Int32) {
        // The kernel's clock of events counts microseconds.
        events.append(
          InputEvent(
            time: (arrival * 1e6).rounded() / 1e6, type: type, code: code, value: value))
      }
      if let stamp = stamp(index, interval: interval) {
        add(InputCode.miscellaneous, InputCode.timestamp, Int32(truncatingIfNeeded: stamp))
      }
      for (code, value) in values(of: sample) where last[code] != value {
        add(InputCode.absolute, code, value)
        last[code] = value
      }
      if !events.isEmpty { add(InputCode.synchronization, InputCode.report, 0) }
      return events
    }
  }

  /// A sample as far as the device's units tell it.
  func rounded(_ sample: MotionSample) -> MotionSample {
    func step(_ code: UInt16, _ unit: Double) -> Double {
      let resolution = axes[code].map { Double($0.resolution) } ?? 0
      return unit / (resolution > 0 ? resolution : unitsPerG ?? 1)
    }
    let values = values(of: sample).map { Double($0.1) }
    func vector(_ first: Int, _ step: Double) -> Vector3 {
      Vector3(values[first] * step, values[first + 1] * step, values[first + 2] * step)
    }
    var rounded = sample
    rounded.acceleration = vector(0, step(accelerometerCode, AxisScales.standardGravity))
    if values.count == 6 {
      rounded.angularVelocity = vector(3, step(InputCode.rx, .pi / 180))
    }
    return rounded
  }

  private func stamp(_ index: Int, interval: Double) -> Int? {
    let micro = interval * 1e6
    switch stamps {
    case .none: return nil
    case .right: return Int(Double(index) * micro)
    case .hidNintendo:
      let report = index / samplesAReport
      return Int(Double(index + report * samplesAReport) * micro)
    }
  }

  private func values(of sample: MotionSample) -> [(UInt16, Int32)] {
    func units(_ vector: Vector3, _ first: UInt16, _ unit: Double) -> [(UInt16, Int32)] {
      zip([vector.x, vector.y, vector.z], first...).map { value, code in
        let axis = axes[code] ?? Axis(range: 0...0)
        let resolution = axis.resolution > 0 ? Double(axis.resolution) : unitsPerG ?? 1
        let raw = (Double(value) / unit * resolution).rounded()
        return (
          code, Int32(min(max(raw, Double(axis.range.lowerBound)), Double(axis.range.upperBound)))
        )
      }
    }
    var values = units(sample.acceleration, accelerometerCode, AxisScales.standardGravity)
    if let rate = sample.angularVelocity, accelerometerCode == InputCode.x {
      values += units(rate, InputCode.rx, .pi / 180)
    }
    return values
  }
}
