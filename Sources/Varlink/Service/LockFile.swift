import Glibc

/// A file that one process at a time holds locked; the kernel frees it when the process ends.
final class LockFile: Sendable {
  private let path: String
  private let descriptor: Descriptor

  /// Returns nil where another holds the lock.
  init?(path: String) throws(SystemError) {
    self.path = path
    while true {
      let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
      // Private, so that nobody else can keep the service from starting.
      let descriptor = Descriptor(
        owning: try systemCall("open") { open(path, flags, 0o600) })
      do throws(SystemError) {
        try systemCall("flock") { flock(descriptor.number, LOCK_EX | LOCK_NB) }
      } catch {
        if error.wouldBlock { return nil }
        throw error
      }
      // The former holder may have removed the file between the two calls.
      let locked = try FileIdentity(descriptor)
      if locked == (try? FileIdentity(path: path)) {
        self.descriptor = descriptor
        return
      }
    }
  }

  /// Removes the file; the lock goes with the descriptor.
  func remove() {
    unlink(path)
  }
}
