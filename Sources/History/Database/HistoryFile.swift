import Glibc

/// The history's file and its companions, as the file system sees them.
enum HistoryFile {
  /// What SQLite puts beside a database in write-ahead mode.
  static let companions: [String] = ["-wal", "-shm"]

  /// Makes the directory and an empty file, each for its owner alone, where they are missing;
  /// SQLite gives its companions the file's own mode.
  static func prepare(_ path: String) throws(HistoryError) {
    guard let slash = path.lastIndex(of: "/") else { throw failure(path, ENOENT) }
    try makeDirectory(String(path[..<slash]), of: path)
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path, errno) }
    close(file)
  }

  static func hasContent(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }

  /// Renames a damaged file and its companions, and returns its new path: the old one with the date
  /// behind it, and a number where that is taken.
  static func setAside(_ path: String, date: String) throws(HistoryError) -> String {
    let base = "\(path).damaged-\(date)"
    var target = base
    var number = 1
    while access(target, F_OK) == 0 {
      number += 1
      target = "\(base)-\(number)"
    }
    // The companions first: without its file they are nobody's, the other way round the new file's.
    for companion in companions where access(path + companion, F_OK) == 0 {
      guard rename(path + companion, target + companion) == 0 else { throw failure(path, errno) }
    }
    guard rename(path, target) == 0 else { throw failure(path, errno) }
    return target
  }

  /// Removes the file with its companions, and those that were set aside.
  static func removeAll(_ path: String) throws(HistoryError) {
    guard let slash = path.lastIndex(of: "/") else { throw failure(path, ENOENT) }
    let (directory, name) = (String(path[..<slash]), path[path.index(after: slash)...])
    guard let entries = opendir(directory.isEmpty ? "/" : directory) else {
      throw failure(path, errno)
    }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let file = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let isOurs =
        file == name || companions.contains { file == name + $0 }
        || file.hasPrefix("\(name).damaged-")
      guard isOurs, unlink("\(directory)/\(file)") != 0, errno != ENOENT else { continue }
      throw failure(path, errno)
    }
  }

  private static func makeDirectory(_ directory: String, of path: String) throws(HistoryError) {
    guard !directory.isEmpty, access(directory, F_OK) != 0 else { return }
    if let slash = directory.lastIndex(of: "/") {
      try makeDirectory(String(directory[..<slash]), of: path)
    }
    guard mkdir(directory, 0o700) == 0 || errno == EEXIST else { throw failure(path, errno) }
  }

  private static func failure(_ path: String, _ errno: Int32) -> HistoryError {
    .unavailable(
      path: path, reason: String(cString: strerror(errno)),
      isFull: errno == ENOSPC || errno == EDQUOT,
      isReadOnly: errno == EROFS || errno == EACCES || errno == EPERM)
  }
}
