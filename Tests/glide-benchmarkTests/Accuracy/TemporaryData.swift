import FoundationEssentials

/// A directory of its own for files that stand in for the public recordings.
struct TemporaryData {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.path + "/glide-benchmark-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path + "/recordings", withIntermediateDirectories: true)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: path + "/" + name))
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}
