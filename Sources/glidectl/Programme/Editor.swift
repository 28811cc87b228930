import FoundationEssentials
import Glibc

/// The editor of the person at the terminal.
enum Editor {
  /// Opens `path` in $VISUAL or $EDITOR, vi without either, and waits until it is closed.
  static func edit(_ path: String) throws(Failure) {
    // The variable may have arguments in it, as "code --wait": that is the shell's affair.
    let command = "exec ${VISUAL:-${EDITOR:-vi}} \"$1\""
    let texts = ["sh", "-c", command, "sh", path]
    var words: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var identifier: pid_t = 0
    let result = posix_spawn(&identifier, "/bin/sh", nil, nil, &words, environ)
    guard result == 0 else { throw Failure("Cannot start an editor: \(systemMessage(result)).") }
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure("The editor is lost: \(systemMessage(errno)).") }
    }
    guard status == 0 else {
      throw Failure("The editor did not end well. What you wrote is in \(path).")
    }
  }
}
