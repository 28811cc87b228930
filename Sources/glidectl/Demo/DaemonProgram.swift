import Glibc

/// Where the daemon's program is.
enum DaemonProgram {
  /// Returns the path of `glided`: beside this program, or else on the `PATH`.
  static func find(environment: [String: String]) throws(Failure) -> String {
    let here = ownDirectory.map { [$0] } ?? []
    let directories = here + (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    for directory in directories where access("\(directory)/glided", X_OK) == 0 {
      return "\(directory)/glided"
    }
    throw Failure(
      """
      The daemon's program, glided, is neither beside glidectl (\(ownDirectory ?? "?")) nor on \
      the PATH. “swift build --product glided” builds it.
      """)
  }

  private static var ownDirectory: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    guard length > 0 else { return nil }
    let path = buffer.prefix(length).map(UInt8.init(bitPattern:))
    return path.lastIndex(of: UInt8(ascii: "/")).map {
      String(decoding: path[..<$0], as: UTF8.self)
    }
  }
}
