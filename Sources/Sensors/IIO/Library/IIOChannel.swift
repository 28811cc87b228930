import CLibIIO

/// A channel of an ``IIODevice``.
struct IIOChannel {
  let handle: OpaquePointer

  enum Axis: Int, CaseIterable, Sendable { case x, y, z }

  /// "accel_x"
  var id: String { String(cString: iio_channel_get_id(handle)) }
  var isOutput: Bool { iio_channel_is_output(handle) }

  /// Whether it can be read through the buffer; wraps `iio_channel_is_scan_element`.
  var isScanElement: Bool { iio_channel_is_scan_element(handle) }

  func isOf(_ type: iio_chan_type) -> Bool {
    iio_channel_get_type(handle) == type && !isOutput
  }

  var axis: Axis? {
    switch iio_channel_get_modifier(handle) {
    case IIO_MOD_X: .x
    case IIO_MOD_Y: .y
    case IIO_MOD_Z: .z
    default: nil
    }
  }

  /// Returns the attribute of the channel, if it has it; also one that it shares with others.
  func attribute(_ name: String) -> IIOAttribute? {
    iio_channel_find_attr(handle, name) == nil
      ? nil : IIOAttribute(owner: .channel(handle), name: name)
  }

  func enable() { iio_channel_enable(handle) }
  func disable() { iio_channel_disable(handle) }

  /// The scan type; wraps `iio_channel_get_data_format`.
  var format: ScanType? {
    iio_channel_get_data_format(handle).map { ScanType($0.pointee) }
  }

  /// Returns the number that lies at `source` in a buffer, of this scan type; wraps
  /// `iio_channel_convert`, which does away with byte order, shift and padding.
  @inline(__always)
  func convert(_ source: UnsafeRawPointer, _ format: ScanType) -> Int64 {
    var bits: UInt64 = 0
    iio_channel_convert(handle, &bits, source)
    return format.number(bits)
  }
}
