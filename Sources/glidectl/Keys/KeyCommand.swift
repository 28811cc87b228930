import GlideInterface

/// Says to the daemon what a key means.
struct KeyCommand {
  /// The daemon's socket.
  var path: String

  /// Returns what the wearer is to read of it: nil where the view shows it by itself.
  func carryOut(_ meaning: KeyReader.Meaning) -> String? {
    do {
      return try words(meaning)
    } catch {
      return error.message
    }
  }

  private func words(_ meaning: KeyReader.Meaning) throws(Failure) -> String? {
    switch meaning {
    case .question(.pain): return "How much does it hurt, 0 to 9? Or s for sharp."
    case .question(.end): return "End the session? y or n"
    case .nothing: return nil
    case .help: return "space: pause, go on. n: ready. s: skip the set. u: undo. p: pain. q: end."
    case .pauseOrGoOn:
      let connection = try DaemonConnection(path: path)
      let state = try connection.call(GetStatus.name, returning: GetStatus.Reply.self).status.state
      _ = try connection.call(
        state == .paused ? Resume.name : Pause.name, returning: Nothing.self)
    case .next: try say(Next.name)
    case .skip: try say(Skip.name)
    case .end: try say(Stop.name)
    case .undo: return try DaemonConnection(path: path).correct(Undo.name, Nothing()).words
    case .pain(let word):
      // What else there is to say of it needs more than a glance: “glidectl today” has it.
      return try DaemonConnection(path: path).tell(word, nil).texts.first
    }
    return nil
  }

  private func say(_ method: String) throws(Failure) {
    _ = try DaemonConnection(path: path).call(method, returning: Nothing.self)
  }
}
