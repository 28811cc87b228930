import ArgumentParser
import FoundationEssentials
import GlideInterface
import Glibc

struct EditPlanCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "edit", abstract: "Edit the plan as text, in $VISUAL or $EDITOR.",
    discussion: """
      A copy is edited. The daemon takes it when it is right; else what is wrong is said with its \
      line, and the copy is opened again. Nothing that you wrote is lost.
      """)

  @Flag(help: "Let it break rules of the plan, knowingly.")
  var knowingly: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    let connection = try daemon.connect()
    let before = try connection.call(GetPlan.name, returning: GetPlan.Reply.self).text
    let copy = try Self.makeCopy(of: before)
    var knowingly = knowingly
    while true {
      try Editor.edit(copy)
      let text = try TextFile.read(copy)
      guard text != before else {
        unlink(copy)
        return try StandardOutput.line("Nothing has changed.")
      }
      do {
        _ = try connection.call(
          SetPlan.name, SetPlan.Parameters(text: text, knowingly: knowingly ? true : nil),
          returning: SetPlan.Reply.self)
        unlink(copy)
        return try StandardOutput.line("The plan is changed. “glidectl today” says what is due.")
      } catch let failure as Failure {
        guard Dialog.isPossible else {
          throw Failure(
            "\(failure.message)\nWhat you wrote is in \(copy).", status: failure.status)
        }
        failure.report()
        // Wrong words may be right knowingly; a wrong text never is.
        if failure.status == 64, try Dialog.yesOrNo("Do it all the same?", usual: false) {
          knowingly = true
        } else if try !Dialog.yesOrNo("Edit it again?", usual: true) {
          throw Failure("The plan stays as it was. What you wrote is in \(copy).")
        }
      }
    }
  }

  /// A file of the person's own, that its editor takes for what it is.
  private static func makeCopy(of text: String) throws(Failure) -> String {
    let directory = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    var name = Array("\(directory)/glide-plan-XXXXXX.yaml".utf8CString)
    let file = mkstemps(&name, 5)
    guard file >= 0 else {
      throw Failure("Cannot make a file in \(directory): \(systemMessage(errno)).")
    }
    close(file)
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try TextFile.write(text, to: path)
    return path
  }
}
