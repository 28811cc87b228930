import ArgumentParser
import FoundationEssentials
import GlideInterface

struct BackupCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "backup",
    abstract: "Write a copy of the history to a file.",
    discussion: """
      The copy is an SQLite database of the moment, also while a session runs. Only you can read \
      it. To go back to it, stop the daemon and put it in the place of its history.sqlite.
      """)

  @Argument(help: "The file to write.", completion: .file())
  var file: String

  @Flag(help: "Put it in the place of a file of that name.")
  var replace: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    let connection = try daemon.connect()
    var copy = try BackupFile(path: file, replaces: replace)
    var expected = 0
    try connection.follow(GlideInterface.Backup.name, Nothing(), GlideInterface.Backup.Reply.self) {
      reply in
      guard let bytes = Data(base64Encoded: reply.data) else {
        throw Failure("The daemon sent what is no copy of the history.")
      }
      try copy.append(bytes)
      expected = reply.size
      return true
    }
    guard copy.size == expected, expected > 0 else {
      throw Failure("Only \(copy.size) of \(expected) bytes came, so \(file) was not written.")
    }
    try copy.finish(replaces: replace)
    try StandardOutput.line("\(file): \(expected.asBytes)")
  }
}

extension Int {
  /// So many bytes, as people read them.
  fileprivate var asBytes: String {
    self < 1_000_000 ? "\((Double(self) / 1000).brief) kB" : "\((Double(self) / 1e6).brief) MB"
  }
}
