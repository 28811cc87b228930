import Foundation

/// A file in a directory of its own, removed with the last reference.
public final class TemporaryFile: Sendable {
  public let directory: TemporaryDirectory
  public let path: String

  public init(containing content: [UInt8], name: String = "file") throws {
    directory = try TemporaryDirectory()
    path = directory.file(name)
    try Data(content).write(to: URL(fileURLWithPath: path))
  }

  public convenience init(containing text: String, name: String = "file") throws {
    try self.init(containing: Array(text.utf8), name: name)
  }
}
