import Foundation

/// Public recordings of real people, which lie beside the package on some machines only.
enum PublicRecordings {
  static let directory: URL = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data/recordings")

  static var areThere: Bool { FileManager.default.fileExists(atPath: directory.path()) }
}
