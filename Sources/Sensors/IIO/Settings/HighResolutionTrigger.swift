import Glibc

/// The kernel's timer as a trigger: Documentation/iio/iio_configfs.rst.
enum HighResolutionTrigger {
  private static let directory: String = "/sys/kernel/config/iio/triggers/hrtimer"

  /// One that an administrator made for glide.
  static let commonName: String = "glide"

  /// Each device has its own, for its own rate.
  static func name(for device: String) -> String { "glide-\(device.filter { $0 != ":" })" }

  /// Makes one of this name; false where that is not possible, for want of the right or of the
  /// kernel's module.
  static func make(_ name: String) -> Bool {
    mkdir("\(directory)/\(name)", 0o755) == 0 || errno == EEXIST
  }

  /// The line to run as root.
  static let cure: String =
    "modprobe iio-trig-hrtimer && mkdir -p \(directory)/\(commonName)"
}
