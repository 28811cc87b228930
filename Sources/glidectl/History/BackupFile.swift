import FoundationEssentials
import Glibc

/// A file that is there as a whole under its name or not at all; for its owner alone.
struct BackupFile: ~Copyable {
  let path: String
  private let temporary: String
  private let file: Int32
  private(set) var size: Int = 0

  /// Begins beside `path`; throws where something is there and may not be replaced.
  init(path: String, replaces: Bool) throws(Failure) {
    if !replaces { try Self.checkIsFree(path) }
    let name = "\(path).part-\(getpid())"
    let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure("Cannot make \(name): \(systemMessage(errno)).") }
    self.path = path
    temporary = name
    file = descriptor
  }

  deinit {
    close(file)
    // Gone already where the file got its name.
    unlink(temporary)
  }

  private static func checkIsFree(_ path: String) throws(Failure) {
    guard access(path, F_OK) != 0 else {
      throw .usage("\(path) is there already. --replace writes over it, or give another name.")
    }
  }

  mutating func append(_ bytes: Data) throws(Failure) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if written < 0, errno != EINTR {
        throw Failure("Cannot write to \(temporary): \(systemMessage(errno)).")
      }
      rest = rest.dropFirst(max(0, written))
    }
    size += bytes.count
  }

  /// Has all of it on the disk, then under its name.
  consuming func finish(replaces: Bool) throws(Failure) {
    guard fsync(file) == 0 else {
      throw Failure("Cannot write all of \(path): \(systemMessage(errno)).")
    }
    // A link never replaces, a renaming always does.
    let result = replaces ? rename(temporary, path) : link(temporary, path)
    guard result == 0 else {
      if errno == EEXIST { try Self.checkIsFree(path) }
      throw Failure("Cannot make \(path): \(systemMessage(errno)).")
    }
  }
}
