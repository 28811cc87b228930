import Glibc

/// A directory to write files about somebody's health into.
struct PrivateDirectory {
  private let path: String

  /// Makes it, for its owner alone, unless it is there; then it stays as it is.
  init(_ path: String) throws(Failure) {
    self.path = path
    if mkdir(path, 0o700) == 0 { return }
    let error = errno
    var status = stat()
    guard error == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure(
        error == EEXIST
          ? "\(path) is there and is no directory. Take another name."
          : "Cannot make the directory \(path): \(systemMessage(error)).")
    }
  }

  func path(_ name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

  /// Throws where one of the files is there.
  func check(_ names: [String]) throws(Failure) {
    let there = names.filter { access(path($0), F_OK) == 0 }
    guard !there.isEmpty else { return }
    throw Failure(
      """
      \(there.joined(separator: ", ")) \(there.count == 1 ? "is" : "are") in \(path) already. \
      --replace writes over them, or take another directory.
      """)
  }
}
