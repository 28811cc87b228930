import CLibIIO

/// The system's libraries that sensors are read with.
public enum SensorLibraries {
  /// The version of libiio that runs, "0.24"; wraps `iio_library_get_version`.
  public static var libiioVersion: String {
    var major: UInt32 = 0
    var minor: UInt32 = 0
    var tag: (CChar, CChar, CChar, CChar, CChar, CChar, CChar, CChar) = (0, 0, 0, 0, 0, 0, 0, 0)
    withUnsafeMutableBytes(of: &tag) { bytes in
      iio_library_get_version(
        &major, &minor, bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
    }
    return "\(major).\(minor)"
  }
}
