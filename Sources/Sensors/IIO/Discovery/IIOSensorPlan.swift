import MotionCore

/// A motion sensor found in a context: which devices it is made of, and what it can do.
struct IIOSensorPlan: Sendable, Equatable {
  /// The same wherever and whenever it is plugged in, as far as can be known.
  var identity: String
  /// What it is, for people: "lsm6dsl".
  var name: String
  /// What its maker calls it, where it says so.
  var product: String?
  var accelerometer: IIOTriad
  var gyroscope: IIOTriad?

  /// Why it is none that is worn: it is built into this computer. Nil where it may be worn.
  var builtIn: String?

  /// The product and the chip, for people.
  var inWords: String { product.map { "\($0) (\(name))" } ?? name }

  /// Whether the gyroscope is a device of its own, with a buffer and a clock of its own.
  var isPair: Bool { gyroscope.map { $0.deviceID != accelerometer.deviceID } ?? false }

  var deviceIDs: [String] {
    isPair
      ? [accelerometer.deviceID] + (gyroscope.map { [$0.deviceID] } ?? [])
      : [accelerometer.deviceID]
  }
}

/// The three axes of an accelerometer or of a gyroscope, in one device.
struct IIOTriad: Sendable, Equatable {
  /// "iio:device0"
  var deviceID: String
  /// "lsm6dsl_accel"
  var deviceName: String
  /// The largest that it can tell; m/s² or rad/s.
  var range: Double?
  /// Hz, as it is set.
  var rate: Double?
  /// Whether its samples can come through a buffer.
  var isBuffered: Bool
}
