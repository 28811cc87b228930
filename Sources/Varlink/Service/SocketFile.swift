import Glibc

/// A listening socket in the file system, and the lock that makes its path ours.
///
/// The lock settles who may judge and replace what stands at the path: without it, two services
/// that start at once would each take the other's socket for dead.
@MainActor
final class SocketFile {
  let descriptor: Descriptor
  private let path: String
  private let lock: LockFile
  private let identity: FileIdentity

  init(
    listeningAt path: String, mode: UInt32, group: UInt32? = nil
  ) throws(VarlinkService.ListenError) {
    guard let address = UnixAddress(path: path) else {
      throw .pathTooLong(path: path, limit: UnixAddress.pathLimit)
    }
    self.path = path
    do throws(SystemError) {
      guard let lock = try LockFile(path: path + ".lock") else {
        throw SystemError(call: "bind", errno: EADDRINUSE)
      }
      self.lock = lock
      do throws(SystemError) {
        (descriptor, identity) = try Self.listen(
          at: path, address, mode: mode, group: group)
      } catch {
        lock.remove()
        throw error
      }
    } catch {
      switch error.errno {
      case EADDRINUSE: throw .alreadyServed(path: path)
      case ENOTSOCK: throw .notASocket(path: path)
      default: throw .system(call: error.call, path: path, errno: error.errno)
      }
    }
  }

  /// Removes the file unless another has taken its place.
  func remove() {
    if identity == (try? FileIdentity(path: path)) { unlink(path) }
    lock.remove()
  }

  private static func listen(
    at path: String, _ address: UnixAddress, mode: UInt32, group: UInt32?
  ) throws(SystemError) -> (Descriptor, FileIdentity) {
    try removeDead(path, address)
    let descriptor = try Descriptor.unixStream(flags: Int32(SOCK_NONBLOCK.rawValue))
    try address.bind(descriptor)
    // Until `listen` nobody can connect, whatever the mode.
    if let group { try give(path, to: group) }
    try systemCall("chmod") { chmod(path, mode) }
    let identity = try FileIdentity(path: path)
    try systemCall("listen") { Glibc.listen(descriptor.number, SOMAXCONN) }
    return (descriptor, identity)
  }

  /// A service manager may allow no chown; where it has set the group, none is needed.
  private static func give(_ path: String, to group: UInt32) throws(SystemError) {
    var status = stat()
    try systemCall("stat") { lstat(path, &status) }
    guard status.st_gid != group else { return }
    try systemCall("chown") { lchown(path, .max, group) }
  }

  /// Makes the path free: throws EADDRINUSE where someone listens, ENOTSOCK where no socket is.
  private static func removeDead(
    _ path: String, _ address: UnixAddress
  ) throws(SystemError) {
    var status = stat()
    do throws(SystemError) {
      try systemCall("stat") { lstat(path, &status) }
    } catch {
      if error.errno == ENOENT { return }
      throw error
    }
    guard status.st_mode & S_IFMT == S_IFSOCK else {
      throw SystemError(call: "bind", errno: ENOTSOCK)
    }
    let probe = try Descriptor.unixStream(flags: Int32(SOCK_NONBLOCK.rawValue))
    do throws(SystemError) {
      try address.connect(probe)
    } catch {
      switch error.errno {
      case ECONNREFUSED:
        try systemCall("unlink") { unlink(path) }
        return
      case EAGAIN:
        // Somebody listens, and has more clients waiting than the backlog takes.
        break
      default:
        throw error
      }
    }
    throw SystemError(call: "bind", errno: EADDRINUSE)
  }
}
