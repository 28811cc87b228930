import Glibc

/// A recording in a directory of its own, which goes away with it.
final class RecordingFile {
  let path: String
  private let directory: String

  init(_ text: String) throws {
    var template = Array("/tmp/glide-sensors-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Failure.errno(errno) }
    directory = String(cString: made)
    path = "\(directory)/recording.csv"
    try write(text)
  }

  deinit {
    unlink(path)
    rmdir(directory)
  }

  func write(_ text: String) throws {
    guard let file = fopen(path, "w") else { throw Failure.errno(errno) }
    defer { fclose(file) }
    guard fputs(text, file) >= 0 else { throw Failure.errno(errno) }
  }

  enum Failure: Error {
    case errno(Int32)
  }

  /// The text of a recording of `count` samples at 50 Hz.
  static func text(count: Int, from start: Double = 0, header: String = "") -> String {
    var text = header + "time_s,accel_x,accel_y,accel_z\n"
    for index in 0..<count {
      text += "\(start + Double(index) * 0.02),\(Double(index) * 0.1),0.25,9.81\n"
    }
    return text
  }
}
