import Glibc

/// A file that its owner alone may read: what it holds is about somebody's health.
enum PrivateFile {
  /// Writes a file; one that is there stays as it is unless `replace` says otherwise.
  static func write(_ bytes: [UInt8], to path: String, replace: Bool) throws(Failure) {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (replace ? O_TRUNC : O_EXCL)
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST {
        throw Failure("\(path) is there already. --replace writes over it, or take another name.")
      }
      throw Failure("Cannot write \(path): \(systemMessage(errno)).")
    }
    defer { close(descriptor) }
    // One that was there may have been open to others.
    guard fchmod(descriptor, 0o600) == 0 || errno == EPERM || errno == EINVAL else {
      throw Failure("Cannot keep \(path) from others: \(systemMessage(errno)).")
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw Failure("Cannot write all of \(path): \(systemMessage(errno)).")
      }
    }
  }
}
