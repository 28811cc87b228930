import Glibc

/// Reads a file line by line through one buffer, which bounds the memory.
package struct LineReader: ~Copyable {
  /// A line within the buffer: good until the next one is read.
  package struct Line {
    /// Without its line end, LF or CR LF.
    package var bytes: UnsafeBufferPointer<UInt8>

    /// Whether there is nothing but spaces and tabs in it.
    package var isBlank: Bool { bytes.allSatisfy(\.isBlank) }

    /// Whether a line feed ended it; false at most for the last line of a file.
    package var isEnded: Bool
  }

  /// In bytes; a sample needs about sixty.
  static let longestLine: Int = 64 * 1024

  private static let capacity = 256 * 1024

  package let file: String

  /// The number of the line read last, from 1.
  package private(set) var number: Int = 0

  private let descriptor: Int32
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private let chunk: Int
  private var start = 0
  private var end = 0
  private var isAtEnd = false

  /// Opens the file; `chunk` is the most that is read at once.
  package init(path: String, chunk: Int = .max) throws(RecordingError) {
    file = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw RecordingError(file: path, problem: .system(errno: errno))
    }
    self.chunk = chunk
    buffer = .allocate(capacity: Self.capacity)
  }

  deinit {
    buffer.deallocate()
    close(descriptor)
  }

  /// Returns the next line, or nil at the end of the file.
  package mutating func next() throws(RecordingError) -> Line? {
    var searched = start
    while true {
      if let lineFeed = firstLineFeed(from: searched) {
        return try take(upTo: lineFeed, isEnded: true)
      }
      guard end - start <= Self.longestLine else { throw tooLong() }
      if isAtEnd { return start < end ? try take(upTo: end, isEnded: false) : nil }
      searched = end - start
      try refill()
    }
  }

  /// The error of this problem, with the file and the line read last.
  package func error(_ problem: RecordingError.Problem) -> RecordingError {
    RecordingError(file: file, line: number, problem: problem)
  }

  private func firstLineFeed(from index: Int) -> Int? {
    guard let base = buffer.baseAddress, index < end,
      let found = memchr(base + index, Int32(UInt8.lineFeed), end - index)
    else { return nil }
    return found - UnsafeMutableRawPointer(base)
  }

  private mutating func take(upTo lineEnd: Int, isEnded: Bool) throws(RecordingError) -> Line {
    guard lineEnd - start <= Self.longestLine else { throw tooLong() }
    number += 1
    var bytes = UnsafeBufferPointer(rebasing: buffer[start..<lineEnd])
    if bytes.last == .carriageReturn {
      bytes = UnsafeBufferPointer(rebasing: bytes.dropLast())
    }
    start = isEnded ? lineEnd + 1 : lineEnd
    return Line(bytes: bytes, isEnded: isEnded)
  }

  /// The error of a line without end, and the end of reading: what follows is not worth it.
  private mutating func tooLong() -> RecordingError {
    number += 1
    start = end
    isAtEnd = true
    return error(.lineTooLong(limit: Self.longestLine))
  }

  /// Moves what is left to the front and reads behind it.
  private mutating func refill() throws(RecordingError) {
    guard let base = buffer.baseAddress else { return }
    if start > 0 {
      memmove(base, base + start, end - start)
      (start, end) = (0, end - start)
    }
    while true {
      let count = read(descriptor, base + end, min(chunk, Self.capacity - end))
      if count >= 0 {
        end += count
        isAtEnd = count == 0
        return
      }
      switch errno {
      case EINTR: continue
      case EISDIR: throw RecordingError(file: file, problem: .directory)
      default: throw RecordingError(file: file, problem: .system(errno: errno))
      }
    }
  }
}
