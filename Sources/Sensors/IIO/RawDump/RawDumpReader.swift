import CLibIIO
public import MotionCore

/// Reads what `iio_readdev DEVICE > DUMP` has written of a motion sensor, with the description of
/// its context, as `iio_info -x > CONTEXT.xml` writes it.
///
/// The description has a channel's scale, but not its offset, nor a mount matrix: they are taken
/// for zero and for none. Times are seconds from the first sample; without timestamps there is no
/// rate, and the dump cannot be read.
public struct RawDumpReader: ~Copyable {
  private let context: IIOContext
  private var file: DumpFile
  private let layout: ScanLayout
  private let acceleration: [ScaledElement]
  private let angularVelocity: [ScaledElement]?
  private let timestamp: ScanLayout.Element

  private var firstTime: Int64?

  /// The sensor's name.
  public let device: String
  public var hasGyroscope: Bool { angularVelocity != nil }

  private struct ScaledElement {
    let element: ScanLayout.Element
    let scale: Double
  }

  /// Of several accelerometers in the description, `device` says which it was.
  public init(
    path: String, contextPath: String, device wanted: String? = nil
  ) throws(RawDumpError) {
    let context = try Self.context(contextPath)
    let device = try Self.device(wanted, in: context, path: contextPath)
    let name = device.name ?? device.id
    let layout = try Self.layout(device, path: contextPath)
    let acceleration = try Self.triad(.acceleration, device, layout, path: contextPath)
    let angularVelocity = try Self.triad(.angularVelocity, device, layout, path: contextPath)
    let timestamp = layout.elements.first { $0.channel.isOf(IIO_TIMESTAMP) }
    guard let acceleration else {
      throw .badContext(path: contextPath, reason: "\(name) has no accelerometer")
    }
    guard let timestamp else {
      throw .badContext(
        path: contextPath, reason: "\(name) has no timestamps; record it with glidectl")
    }
    file = try DumpFile(path: path)
    self.context = context
    self.device = name
    self.layout = layout
    self.acceleration = acceleration
    self.angularVelocity = angularVelocity
    self.timestamp = timestamp
  }

  /// Returns the next sample, or nil at the end.
  public mutating func next() throws(RawDumpError) -> MotionSample? {
    guard try file.advance(layout.sampleSize, of: device) else { return nil }
    let (time, acceleration, rates) = file.withSample { start in
      (
        timestamp.channel.convert(start + timestamp.offset, timestamp.format),
        Self.vector(self.acceleration, at: start),
        angularVelocity.map { Self.vector($0, at: start) }
      )
    }
    let first = firstTime ?? time
    firstTime = first
    return MotionSample(
      time: Double(time &- first) * 1e-9, acceleration: acceleration, angularVelocity: rates)
  }

  private static func context(_ path: String) throws(RawDumpError) -> IIOContext {
    do throws(IIOError) {
      return try IIOContext(uri: "xml:\(path)", timeout: 1000)
    } catch {
      throw .badContext(path: path, reason: "it is no description of an IIO context")
    }
  }

  private static func vector(_ triad: [ScaledElement], at place: UnsafeRawPointer) -> Vector3 {
    func number(_ axis: Int) -> Real {
      let element = triad[axis].element
      let number = element.channel.convert(place + element.offset, element.format)
      return Real(Double(number) * triad[axis].scale)
    }
    return Vector3(number(0), number(1), number(2))
  }

  private static func layout(
    _ device: IIODevice, path: String
  ) throws(RawDumpError) -> ScanLayout {
    do throws(IIOError) {
      return try ScanLayout(device)
    } catch {
      throw .badContext(path: path, reason: "\(device.name ?? device.id) has no buffer: \(error)")
    }
  }

  private static func device(
    _ wanted: String?, in context: borrowing IIOContext, path: String
  ) throws(RawDumpError) -> IIODevice {
    let devices = context.devices.filter { device in
      wanted.map { $0 == device.name || $0 == device.id }
        ?? (MotionKind.acceleration.channels(of: device) != nil)
    }
    guard let device = devices.first else {
      throw .badContext(path: path, reason: "no \(wanted ?? "accelerometer") is described in it")
    }
    guard devices.count == 1 else {
      let names = devices.map { $0.name ?? $0.id }.joined(separator: ", ")
      throw .badContext(path: path, reason: "say which of its sensors was read: \(names)")
    }
    return device
  }

  private static func triad(
    _ kind: MotionKind, _ device: IIODevice, _ layout: ScanLayout, path: String
  ) throws(RawDumpError) -> [ScaledElement]? {
    guard let channels = kind.channels(of: device) else { return nil }
    var axes: [ScaledElement] = []
    for channel in channels {
      guard let element = layout.element(channel) else { return nil }
      guard let format = iio_channel_get_data_format(channel.handle), format.pointee.with_scale
      else {
        throw .badContext(
          path: path, reason: "\(channel.id) has no scale; describe it with iio_info -x")
      }
      axes.append(ScaledElement(element: element, scale: format.pointee.scale))
    }
    return axes
  }
}
