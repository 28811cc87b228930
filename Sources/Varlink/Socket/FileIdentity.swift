import Glibc

/// Tells one file from another that has the same path later.
struct FileIdentity: Equatable {
  private var device: UInt
  private var inode: UInt

  init(path: String) throws(SystemError) {
    var status = stat()
    try systemCall("stat") { lstat(path, &status) }
    self.init(status)
  }

  init(_ descriptor: Descriptor) throws(SystemError) {
    var status = stat()
    try systemCall("stat") { fstat(descriptor.number, &status) }
    self.init(status)
  }

  private init(_ status: stat) {
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
  }
}
