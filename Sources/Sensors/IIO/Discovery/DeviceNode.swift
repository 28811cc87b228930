import Glibc

/// The node of a device of this machine: /dev/iio:device0.
enum DeviceNode {
  /// Whether it may be opened, as far as its mode tells; also where it has none, as a device
  /// without a buffer has not.
  static func isReadable(_ device: String) -> Bool {
    access("/dev/\(device)", R_OK) == 0 || errno != EACCES
  }
}
