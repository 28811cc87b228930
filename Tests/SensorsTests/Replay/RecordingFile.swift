import Foundation
import TestFiles

/// A recording in a directory of its own, which goes away with it.
final class RecordingFile {
  private let file: TemporaryFile
  var path: String { file.path }

  init(_ text: String) throws {
    file = try TemporaryFile(containing: text, name: "recording.csv")
  }

  func write(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
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
