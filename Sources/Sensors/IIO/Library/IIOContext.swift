import CLibIIO
import Glibc

/// A libiio context: the devices of this machine, of another board, or of an XML file.
///
/// Owns the `iio_context` and destroys it at its end. What is taken from it, ``IIODevice`` and all
/// below, must not outlive it and stays on the thread of it; the compiler sees to the latter, as
/// none of it can be sent.
struct IIOContext: ~Copyable {
  private let handle: OpaquePointer

  /// Wraps `iio_create_context_from_uri` and `iio_context_set_timeout`; blocks, for a board that
  /// does not answer some seconds long.
  ///
  /// The timeout, in milliseconds, is of one transfer; never 0, with which libiio waits for ever.
  init(uri: String, timeout: UInt32) throws(IIOError) {
    guard let handle = iio_create_context_from_uri(uri) else {
      throw IIOError(errno, "open \(uri)")
    }
    self.handle = handle
    // An XML file has none to set.
    _ = iio_context_set_timeout(handle, timeout)
  }

  deinit { iio_context_destroy(handle) }

  /// All devices, triggers among them.
  var devices: [IIODevice] {
    (0..<iio_context_get_devices_count(handle)).compactMap { index in
      iio_context_get_device(handle, index).map(IIODevice.init)
    }
  }

  /// Wraps `iio_context_get_attr_value`.
  func attribute(_ name: String) -> String? {
    iio_context_get_attr_value(handle, name).map { String(cString: $0) }
  }

  /// The version of libiio that answers, "0.24": that of the other board, where it is remote. Wraps
  /// `iio_context_get_version`.
  var version: String? {
    var (major, minor): (UInt32, UInt32) = (0, 0)
    let tag = UnsafeMutablePointer<CChar>.allocate(capacity: 16)
    defer { tag.deallocate() }
    return iio_context_get_version(handle, &major, &minor, tag) < 0 ? nil : "\(major).\(minor)"
  }
}
