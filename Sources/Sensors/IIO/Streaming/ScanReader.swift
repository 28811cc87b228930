import CLibIIO
import Glibc
import MotionCore

/// Takes the numbers of a full buffer to readings.
struct ScanReader {
  private struct Axis {
    let channel: IIOChannel
    let format: ScanType
    let scale: Scale
    var offset: Int = 0
  }

  private struct Triad {
    var axes: [Axis]
    let matrix: MountMatrix
  }

  private var acceleration: Triad?
  private var angularVelocity: Triad?
  private var timestamp: (channel: IIOChannel, format: ScanType, offset: Int)?

  /// The channel that comes first in a sample.
  private let first: IIOChannel

  /// Enables the channels of these kinds, and the timestamp, and no others.
  init(_ device: IIODevice, kinds: [MotionKind]) throws(IIOError) {
    let channels = device.channels
    for channel in channels { channel.disable() }
    var enabled: [IIOChannel] = []
    for kind in kinds {
      guard let axes = kind.channels(of: device) else { continue }
      var triad = Triad(axes: [], matrix: MotionSettings.mountMatrix(device, axes))
      for channel in axes {
        guard let format = channel.format else { continue }
        triad.axes.append(Axis(channel: channel, format: format, scale: try Scale(channel)))
        channel.enable()
        enabled.append(channel)
      }
      guard triad.axes.count == 3 else { continue }
      switch kind {
      case .acceleration: acceleration = triad
      case .angularVelocity: angularVelocity = triad
      }
    }
    guard let first = enabled.first else {
      throw IIOError(ENODEV, "find the axes of \(device.name ?? device.id)")
    }
    self.first = first
    for channel in channels where channel.isOf(IIO_TIMESTAMP) && channel.isScanElement {
      guard let format = channel.format, format.isReadable else { continue }
      channel.enable()
      timestamp = (channel, format, 0)
    }
  }

  var hasTimestamps: Bool { timestamp != nil }

  /// Finds where the channels lie in the samples of this buffer.
  mutating func locate(in buffer: borrowing IIOBuffer) {
    for index in 0..<3 {
      if let axis = acceleration?.axes[index] {
        acceleration?.axes[index].offset = buffer.offset(of: axis.channel, from: first)
      }
      if let axis = angularVelocity?.axes[index] {
        angularVelocity?.axes[index].offset = buffer.offset(of: axis.channel, from: first)
      }
    }
    if let channel = timestamp?.channel {
      timestamp?.offset = buffer.offset(of: channel, from: first)
    }
  }

  /// Returns all samples of the buffer. `shift` is added to their timestamps; s.
  func readings(
    of buffer: borrowing IIOBuffer, arrival: Double, shift: Double
  ) -> [IIOReading] {
    var readings: [IIOReading] = []
    buffer.forEachSample(first) { place in
      var time: Double?
      if let timestamp {
        let nanoseconds = timestamp.channel.convert(place + timestamp.offset, timestamp.format)
        time = Double(nanoseconds) * 1e-9 + shift
      }
      readings.append(
        IIOReading(
          sensorTime: time, arrival: arrival,
          acceleration: acceleration.map { Self.vector($0, place) },
          angularVelocity: angularVelocity.map { Self.vector($0, place) }))
    }
    return readings
  }

  private static func vector(_ triad: Triad, _ place: UnsafeRawPointer) -> Vector3 {
    func number(_ axis: Axis) -> Real {
      Real(axis.scale.apply(Double(axis.channel.convert(place + axis.offset, axis.format))))
    }
    return triad.matrix.apply(
      Vector3(number(triad.axes[0]), number(triad.axes[1]), number(triad.axes[2])))
  }
}
