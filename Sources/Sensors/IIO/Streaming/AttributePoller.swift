import Glibc
import MotionCore

/// Reads the axes of a device one by one from its attributes, for want of a buffer.
struct AttributePoller {
  private struct Axis {
    let attribute: IIOAttribute
    let scale: Scale
  }

  private struct Triad {
    var kind: MotionKind
    var axes: [Axis]
    var matrix: MountMatrix
  }

  private var triads: [Triad] = []

  init(_ device: IIODevice, kinds: [MotionKind]) throws(IIOError) {
    for kind in kinds {
      guard let channels = kind.channels(of: device) else { continue }
      var axes: [Axis] = []
      for channel in channels {
        // "input" is in SI units already.
        if let attribute = channel.attribute("raw") {
          axes.append(Axis(attribute: attribute, scale: try Scale(channel)))
        } else if let attribute = channel.attribute("input") {
          axes.append(Axis(attribute: attribute, scale: Scale(offset: 0, scale: 1)))
        }
      }
      guard axes.count == 3 else {
        throw IIOError(ENODATA, "read the \(kind.word) axes of \(device.name ?? device.id)")
      }
      triads.append(
        Triad(kind: kind, axes: axes, matrix: MotionSettings.mountMatrix(device, channels)))
    }
  }

  func read() throws(IIOError) -> IIOReading {
    var reading = IIOReading(arrival: 0)
    let start = MonotonicClock.now
    for triad in triads {
      var numbers: [Real] = []
      for axis in triad.axes {
        guard let number = try axis.attribute.number() else {
          throw IIOError(EINVAL, "understand \(axis.attribute.name)")
        }
        numbers.append(Real(axis.scale.apply(number)))
      }
      let vector = triad.matrix.apply(Vector3(numbers[0], numbers[1], numbers[2]))
      switch triad.kind {
      case .acceleration: reading.acceleration = vector
      case .angularVelocity: reading.angularVelocity = vector
      }
    }
    // One axis after the other: their middle is the best time for all.
    reading.arrival = (start + MonotonicClock.now) / 2
    return reading
  }
}
