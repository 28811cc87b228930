import Glibc
import Testing

/// A file of its own that is gone with this object.
final class TemporaryFile: Sendable {
  let path: String

  init(_ content: [UInt8]) throws {
    var template = Array("/tmp/recording-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    path = template.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { String(cString: $0) } ?? ""
    }
    defer { close(descriptor) }
    var written = 0
    while written < content.count {
      let count = content[written...].withUnsafeBytes {
        write(descriptor, $0.baseAddress, $0.count)
      }
      try #require(count > 0)
      written += count
    }
  }

  convenience init(_ content: String) throws {
    try self.init(Array(content.utf8))
  }

  deinit {
    unlink(path)
  }
}
