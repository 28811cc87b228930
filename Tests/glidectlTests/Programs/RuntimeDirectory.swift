import Foundation

/// An `XDG_RUNTIME_DIR` of its own, which shows what a program leaves behind.
final class RuntimeDirectory: Sendable {
  let path: String

  init() throws {
    path = "/tmp/glide-run-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit {
    for process in processes { kill(process, SIGKILL) }
    try? FileManager.default.removeItem(atPath: path)
  }

  var environment: [String: String] { ["XDG_RUNTIME_DIR": path] }

  /// Whether it is empty and no process is left that knows of anything in it.
  var isClean: Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path).isEmpty) == true
      && processes.isEmpty
  }

  /// The processes, zombies aside, that were told a path in here.
  var processes: [pid_t] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return entries.compactMap { pid_t($0) }.filter { process in
      let arguments = FileManager.default.contents(atPath: "/proc/\(process)/cmdline")
      return arguments.map { String(decoding: $0, as: UTF8.self).contains(path) } == true
    }
  }
}
