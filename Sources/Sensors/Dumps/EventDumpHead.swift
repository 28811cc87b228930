import Recordings

/// What the beginning of a dump of input events says of the device.
struct EventDumpHead: Sendable, Equatable {
  var device: InputDevice
  var axes: AxisTable = [:]

  init() {
    device = InputDevice(
      name: "", bus: 0, vendor: 0, product: 0, isAccelerometer: false, absoluteCodes: 0,
      miscellaneousCodes: 0)
  }

  /// Returns what makes samples of the device's events.
  ///
  /// Throws why there is nothing to make them of, with the cure.
  func assembler() throws(RecordingError.Problem) -> FrameAssembler {
    guard let profile = EvdevProfile(device, isChosen: true) else {
      throw .unusable(
        """
        \"\(device.name)\" is no motion sensor; a controller has several nodes, record that of its \
        motion sensors
        """)
    }
    do {
      return FrameAssembler(profile, scales: try AxisScales(profile, axes), axes: axes)
    } catch {
      throw .unusable("of \"\(device.name)\": \(error.reason)")
    }
  }
}
