import Foundation

/// A file of its own, removed with the last reference.
final class TemporaryFile {
  let path: String

  init(containing text: String, name: String = "file") throws {
    directory = "/tmp/glide-test-\(UUID())"
    path = "\(directory)/\(name)"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  let directory: String

  deinit {
    try? FileManager.default.removeItem(atPath: directory)
  }
}
