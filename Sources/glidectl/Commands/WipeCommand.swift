import ArgumentParser
import GlideInterface
import Glibc

struct WipeCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "wipe",
    abstract: "Delete all that glide keeps of you.",
    discussion: Self.extent)

  @Flag(
    name: .customLong("yes"),
    help: "Do not ask. Where there is no terminal to ask at, it must be given twice.")
  var yes: Int

  @OptionGroup var daemon: DaemonOptions

  static let extent: String = """
    Deletes every session with its repetitions, corrections and pain, your answers, the plan with \
    its earlier versions, and the taught movements. The names and the calibrations of sensors stay; \
    “glidectl sensors forget” removes those. Copies that you made with “backup” or “export” are \
    yours, and stay.
    """

  func run() throws {
    let connection = try daemon.connect()
    if yes < 2 {
      guard isatty(STDIN_FILENO) == 1 else {
        throw Failure.usage(
          "Nothing was deleted: there is no terminal to ask at. To delete all, give --yes --yes.")
      }
      let terminal = Terminal.current()
      for line in Self.extent.wrapped(to: Terminal.textColumns()) {
        try StandardOutput.line(terminal.shown(line))
      }
      if yes == 0 { try ask("Delete all of it? Type yes: ", for: "yes") }
      try ask("It cannot be undone. Type delete: ", for: "delete")
    }
    _ = try connection.call(Wipe.name, returning: Nothing.self)
    try StandardOutput.line("All of it is deleted.")
  }

  private func ask(_ question: String, for word: String) throws {
    try StandardOutput.write(question)
    guard readLine() == word else { throw Failure("Nothing was deleted.") }
  }
}
