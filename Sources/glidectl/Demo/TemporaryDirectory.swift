import FoundationEssentials
import Glibc

/// A directory that only its owner can enter, for as long as it is needed.
struct TemporaryDirectory: Sendable {
  let path: String

  /// Makes one below `XDG_RUNTIME_DIR`, or else `/tmp`, with a path short enough for the sockets
  /// in it: an address has room for 107 bytes, see unix(7).
  static func make(environment: [String: String]) throws(Failure) -> TemporaryDirectory {
    let bases = [environment["XDG_RUNTIME_DIR"], "/tmp"].compactMap(\.self)
      .filter { $0.hasPrefix("/") && $0.utf8.count <= 80 }
    var lastErrno: Int32 = 0
    for base in bases {
      var template = Array("\(base)/glide-XXXXXX".utf8CString)
      if mkdtemp(&template) != nil {
        return TemporaryDirectory(
          path: String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
      }
      lastErrno = errno
    }
    throw Failure("Cannot make a temporary directory in /tmp: \(systemMessage(lastErrno)).")
  }

  /// Removes the directory with all that is in it.
  func remove() {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      StandardError.line("glidectl: \(path) cannot be removed: \(error)")
    }
  }
}
