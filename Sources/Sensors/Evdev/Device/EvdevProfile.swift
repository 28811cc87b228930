/// How a device's events are to be understood: data, found by who the device is.
struct EvdevProfile: Sendable, Equatable {
  /// Three axes with codes one after the other.
  struct Axes: Sendable, Equatable {
    /// The code of the first.
    var first: UInt16

    /// Units for one g, or for one degree a second; nil where the device says so itself, by its
    /// axes' resolution.
    var resolution: Double?
  }

  /// A name for commands, as "joy-con-left".
  var key: String

  /// A name for people; nil for the device's own.
  var name: String?

  var acceleration: Axes
  var angularRate: Axes?

  /// The clock that its samples' times are tried by first.
  var clock: SensorTimeline.Clock

  /// The nominal time between two samples; s.
  var interval: Double

  /// What the identity ends with where one device has several sensors.
  var part: String?
}

extension EvdevProfile {
  /// Finds how a device is to be understood; nil where it is no motion sensor that may be worn.
  ///
  /// An accelerometer that is built into the machine is none, unless `isChosen`: the wearer named
  /// this device.
  init?(_ device: InputDevice, isChosen: Bool = false) {
    if let known = Self.known.first(where: { $0.fits(device) }) {
      self = known.profile
      return
    }
    guard device.isAccelerometer, device.hasAxes(from: InputCode.x) else { return nil }
    guard isChosen || device.bus != InputDevice.Bus.host else { return nil }
    self.init(
      key: "motion", acceleration: Axes(first: InputCode.x),
      angularRate: device.hasAxes(from: InputCode.rx) ? Axes(first: InputCode.rx) : nil,
      clock: device.hasTimestamp ? .sensor : .arrival, interval: 0.01)
  }
}
