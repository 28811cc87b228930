import Glibc
import MotionCore
import Recordings

/// A recording that is being made: what was written stays, whatever ends it.
///
/// Never writes over a file that is there.
struct RecordingFile: ~Copyable {
  let path: String
  private let file: Int32
  private var writer: RecordingWriter

  /// Samples written.
  private(set) var count: Int = 0
  private var firstTime: Double?
  /// From the first sample to the last; s.
  private(set) var duration: Double = 0

  /// Micrometres a second squared and microradians a second are below any sensor's noise.
  private static let precision: RecordingPrecision = .decimals(
    time: 6, acceleration: 6, angularVelocity: 7)

  init(path: String, header: RecordingHeader, hasGyroscope: Bool) throws(Failure) {
    try Self.checkIsFree(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure("Cannot make \(path): \(systemMessage(errno)).") }
    file = descriptor
    self.path = path
    writer = RecordingWriter(
      header: header, hasAngularVelocity: hasGyroscope, precision: Self.precision)
  }

  deinit {
    close(file)
  }

  /// Throws where something is at `path` already.
  static func checkIsFree(_ path: String) throws(Failure) {
    guard access(path, F_OK) != 0 else {
      throw .usage("\(path) is there already. Give the recording another name.")
    }
  }

  /// Writes samples, on a clock that begins at 0 with the first.
  mutating func append(_ samples: [MotionSample]) throws(Failure) {
    for var sample in samples {
      let first = firstTime ?? sample.time
      firstTime = first
      sample.time -= first
      duration = sample.time
      count += 1
      writer.append(sample)
    }
    var rest = writer.takeText()[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if written < 0, errno != EINTR {
        throw Failure("Cannot write to \(path): \(systemMessage(errno)). What was written stays.")
      }
      rest = rest.dropFirst(max(0, written))
    }
  }

  /// Has all of it on the disk; a file without any sample is removed.
  consuming func finish() throws(Failure) {
    guard count > 0 else {
      unlink(path)
      throw Failure("No sample came, so \(path) was not written.")
    }
    // A pipe or a terminal has no disk.
    guard fsync(file) == 0 || errno == EINVAL || errno == EROFS else {
      throw Failure("Cannot write all of \(path): \(systemMessage(errno)).")
    }
  }
}
