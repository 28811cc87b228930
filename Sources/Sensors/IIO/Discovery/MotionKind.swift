import CLibIIO
import MotionCore

/// What the three axes of a triad measure.
enum MotionKind: Sendable {
  case acceleration
  case angularVelocity

  var channelType: iio_chan_type {
    switch self {
    case .acceleration: IIO_ACCEL
    case .angularVelocity: IIO_ANGL_VEL
    }
  }

  /// The word of the kernel's ABI.
  var word: String {
    switch self {
    case .acceleration: "accel"
    case .angularVelocity: "anglvel"
    }
  }

  /// Ranges of chips; what the numbers alone allow is more, where they are wider than the chip.
  private var plausible: ClosedRange<Double> {
    switch self {
    case .acceleration: 5...5000
    case .angularVelocity: 0.5...200
    }
  }

  /// Returns its channels in the device, x, y and z; nil where one is missing.
  func channels(of device: IIODevice) -> [IIOChannel]? {
    let channels = device.channels.filter { $0.isOf(channelType) }
    let axes = IIOChannel.Axis.allCases.compactMap { axis in channels.first { $0.axis == axis } }
    return axes.count == 3 ? axes : nil
  }

  /// Returns what the device tells of its triad, if it has one.
  func triad(of device: IIODevice) -> IIOTriad? {
    guard let channels = channels(of: device) else { return nil }
    let largest = channels[0].format.flatMap { format in
      format.isReadable ? (try? Scale(channels[0]))?.apply(format.largest) : nil
    }
    return IIOTriad(
      deviceID: device.id, deviceName: device.name ?? device.id,
      range: largest.flatMap { plausible.contains(abs($0)) ? abs($0) : nil },
      rate: SamplingFrequency(device: device, channels: channels, trigger: nil).current,
      isBuffered: channels.allSatisfy { $0.isScanElement && $0.format?.isReadable == true })
  }
}
