import CLibIIO
import Glibc

/// A device of an ``IIOContext``.
struct IIODevice {
  let handle: OpaquePointer

  /// "iio:device0"; another after the next plugging.
  var id: String { String(cString: iio_device_get_id(handle)) }
  var name: String? { iio_device_get_name(handle).map { String(cString: $0) } }
  var label: String? {
    iio_device_get_label(handle).map { String(cString: $0) }
      ?? (try? attribute("label")?.read())
  }

  /// Wraps `iio_device_is_trigger`.
  var isTrigger: Bool { iio_device_is_trigger(handle) }

  var channels: [IIOChannel] {
    (0..<iio_device_get_channels_count(handle)).compactMap { index in
      iio_device_get_channel(handle, index).map(IIOChannel.init)
    }
  }

  /// Returns the attribute of the device itself, if it has it.
  func attribute(_ name: String) -> IIOAttribute? {
    iio_device_find_attr(handle, name) == nil
      ? nil : IIOAttribute(owner: .device(handle), name: name)
  }

  /// Returns the attribute of the device's buffer, if it has it.
  func bufferAttribute(_ name: String) -> IIOAttribute? {
    iio_device_find_buffer_attr(handle, name) == nil
      ? nil : IIOAttribute(owner: .buffer(handle), name: name)
  }

  enum Trigger {
    /// The device can not have one, or knows itself when to measure.
    case notNeeded
    case missing
    case set(IIODevice)
    /// It has one that came after the context was made.
    case unknown
  }

  /// Wraps `iio_device_get_trigger`.
  var trigger: Trigger {
    var trigger: OpaquePointer?
    switch iio_device_get_trigger(handle, &trigger) {
    case 0: return trigger.map { .set(IIODevice(handle: $0)) } ?? .missing
    case -ENXIO: return .unknown
    // The kernel says nothing where there is none, which libiio takes for an error (EIO).
    case -ENODEV, -EIO: return .missing
    default: return .notNeeded
    }
  }

  /// Wraps `iio_device_set_trigger`.
  func setTrigger(_ trigger: IIODevice) throws(IIOError) {
    try iioResult(
      iio_device_set_trigger(handle, trigger.handle), "set the trigger of \(name ?? id)")
  }
}
