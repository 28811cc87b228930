import FoundationEssentials
import Glibc

/// The directories in which programs are looked for.
struct SearchPath: Sendable, Equatable {
  private let directories: [String]

  /// `text` as in the environment variable `PATH`.
  init(_ text: String) {
    directories = text.split(separator: ":").map(String.init)
  }

  /// That of this program.
  static var current: SearchPath {
    SearchPath(ProcessInfo.processInfo.environment["PATH"] ?? "")
  }

  /// The path of the program called `name` that is found first; nil where there is none.
  func path(of name: String) -> String? {
    directories.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
