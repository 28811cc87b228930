import Foundation
import TestFiles

extension TemporaryDirectory {
  /// A history that is not there yet, in a directory that is not either.
  var history: String { file("state/history.sqlite") }

  func contents(of directory: String = "state") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: file(directory))) ?? []).sorted()
  }
}
