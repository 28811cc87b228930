import Glibc

/// A file of samples of one size, read through one buffer; owns its descriptor.
struct DumpFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private let buffer: UnsafeMutableRawPointer
  private var start: Int = 0
  private var end: Int = 0
  /// Of the sample in turn.
  private var size: Int = 0

  private static let capacity: Int = 1 << 16

  init(path: String) throws(RawDumpError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .cannotRead(path: path, reason: String(cString: strerror(errno)))
    }
    self.path = path
    self.descriptor = descriptor
    buffer = .allocate(byteCount: Self.capacity, alignment: 16)
  }

  deinit {
    close(descriptor)
    buffer.deallocate()
  }

  /// Goes on to the next sample of so many bytes; false at the end.
  mutating func advance(_ size: Int, of device: String) throws(RawDumpError) -> Bool {
    start += self.size
    self.size = size
    guard size <= Self.capacity else {
      throw .badDump(path: path, reason: "a sample of \(device) is too long")
    }
    while end - start < size {
      if start > 0 {
        memmove(buffer, buffer + start, end - start)
        end -= start
        start = 0
      }
      let count = read(descriptor, buffer + end, Self.capacity - end)
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotRead(path: path, reason: String(cString: strerror(errno)))
      }
      if count == 0 {
        if start == end { return false }
        throw .badDump(
          path: path,
          reason: "its last sample has \(end - start) of \(size) bytes; is it of \(device), with "
            + "all its channels?")
      }
      end += count
    }
    return true
  }

  /// Calls `body` with the place of the present sample.
  func withSample<Result>(_ body: (UnsafeRawPointer) -> Result) -> Result {
    body(UnsafeRawPointer(buffer + start))
  }
}
