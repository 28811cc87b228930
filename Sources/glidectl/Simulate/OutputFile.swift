import Glibc

/// A file that is written in one go.
enum OutputFile {
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    guard let file = fopen(path, "w") else {
      throw Failure("Cannot write \(path): \(systemMessage(errno)).")
    }
    let count = fwrite(bytes, 1, bytes.count, file)
    // What is buffered may find the disk full only at the end.
    guard fclose(file) == 0, count == bytes.count else {
      throw Failure("Cannot write all of \(path): \(systemMessage(errno)).")
    }
  }
}
