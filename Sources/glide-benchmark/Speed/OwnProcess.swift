import FoundationEssentials
import Glibc

/// This program, run again in a process of its own.
struct OwnProcess {
  /// The program's file.
  let path: String

  init() throws {
    path = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  }

  init(copiedTo path: String) {
    self.path = path
  }

  /// Returns what the program prints with these arguments, behind `wrapper` where there is one.
  func output(of arguments: [String], behind wrapper: [String] = []) throws -> String {
    try shellOutput((wrapper + [path.quoted] + arguments).joined(separator: " "))
  }
}

/// What a process of our own did not do.
struct ProcessFailure: Error, CustomStringConvertible {
  var description: String
}

func isInstalled(_ program: String) -> Bool {
  (try? shellOutput("command -v \(program)")) != nil
}

/// Returns what a shell's command prints, to the error output as well.
func shellOutput(_ command: String) throws(ProcessFailure) -> String {
  guard let stream = popen(command + " 2>&1", "r") else {
    throw ProcessFailure(description: "“\(command)” cannot be started; free some memory.")
  }
  var text: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4096)
  while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 {
    text += buffer[..<count]
  }
  let status = pclose(stream)
  let output = String(decoding: text, as: UTF8.self)
  guard status == 0 else {
    throw ProcessFailure(
      description: "“\(command)” failed; run it by hand. It said:\n\(output)")
  }
  return output
}

extension String {
  /// As one word for a shell.
  var quoted: String { "'" + replacing("'", with: "'\\''") + "'" }
}
