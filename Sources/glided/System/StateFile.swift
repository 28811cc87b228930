import FoundationEssentials
import Glibc

/// A small file that is there as a whole or not at all.
enum StateFile {
  struct Failure: Error, CustomStringConvertible {
    var description: String

    fileprivate init(_ what: String, _ errno: Int32) {
      description = "\(what): \(String(cString: strerror(errno)))"
    }

    fileprivate init(_ description: String) {
      self.description = description
    }
  }

  /// Returns what is in the file; throws where it is no plain file or longer than `limit` bytes.
  static func read(_ path: String, limit: Int) throws(Failure) -> Data {
    // Not blocking: a pipe that nobody writes to would hold up the daemon.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw Failure("cannot be opened", errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure("it is no plain file")
    }
    guard status.st_size <= limit else { throw Failure("it is longer than \(limit) bytes") }
    var bytes = Data(count: limit)
    let count = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, limit) }
    guard count >= 0 else { throw Failure("cannot be read", errno) }
    return bytes.prefix(count)
  }

  /// Puts `bytes` in the place of whatever is at `path`: after a loss of power the old or the new
  /// is there. Directories that are missing are made, for the daemon's user alone.
  static func write(_ bytes: Data, to path: String) throws(Failure) {
    try makeDirectory(of: path)
    let temporary = path + ".new"
    // Whatever another life of the daemon left half written.
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Failure("cannot make \(temporary)", errno) }
    do throws(Failure) {
      defer { close(file) }
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count == bytes.count else {
        throw Failure("cannot write \(temporary)", count < 0 ? errno : ENOSPC)
      }
      guard fsync(file) == 0 else { throw Failure("cannot write \(temporary)", errno) }
      guard rename(temporary, path) == 0 else { throw Failure("cannot make \(path)", errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    syncDirectory(of: path)
  }

  static func remove(_ path: String) throws(Failure) {
    guard unlink(path) == 0 else { throw Failure("cannot remove \(path)", errno) }
    syncDirectory(of: path)
  }

  private static func makeDirectory(of path: String) throws(Failure) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: String(path[..<slash]), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure("\(error)")
    }
  }

  /// The new name itself is written out. A file system that cannot do so has it written soon.
  private static func syncDirectory(of path: String) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let directory = String(path[...slash])
    let file = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }
}
