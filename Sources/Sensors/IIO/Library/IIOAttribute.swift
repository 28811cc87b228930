import CLibIIO

/// An attribute that was found: of a device, of a channel or of a buffer.
struct IIOAttribute {
  enum Owner {
    case device(OpaquePointer)
    case channel(OpaquePointer)
    case buffer(OpaquePointer)
  }

  let owner: Owner
  let name: String

  /// sysfs gives no more than a page.
  private static let capacity: Int = 4096

  /// Wraps `iio_device_attr_read` and its like; without the white space around it.
  func read() throws(IIOError) -> String {
    let text = UnsafeMutablePointer<CChar>.allocate(capacity: Self.capacity)
    defer { text.deallocate() }
    let length =
      switch owner {
      case .device(let handle): iio_device_attr_read(handle, name, text, Self.capacity)
      case .channel(let handle): iio_channel_attr_read(handle, name, text, Self.capacity)
      case .buffer(let handle): iio_device_buffer_attr_read(handle, name, text, Self.capacity)
      }
    try iioResult(length, "read \(name)")
    // Ends at the first NUL, wherever the length says.
    let bytes = UnsafeBufferPointer(start: text, count: length).prefix { $0 != 0 }
    let string = String(decoding: bytes.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return string.trimmed
  }

  /// Wraps `iio_device_attr_write` and its like.
  func write(_ text: String) throws(IIOError) {
    let written =
      switch owner {
      case .device(let handle): iio_device_attr_write(handle, name, text)
      case .channel(let handle): iio_channel_attr_write(handle, name, text)
      case .buffer(let handle): iio_device_buffer_attr_write(handle, name, text)
      }
    try iioResult(written, "set \(name) to \(text)")
  }

  /// The number that it says, with a decimal point whatever the locale.
  func number() throws(IIOError) -> Double? { Double(try read()) }
}

extension String {
  /// Without the white space at both ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
