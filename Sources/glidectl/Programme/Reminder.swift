import FoundationEssentials
import GlideInterface
import Glibc

/// A quiet word to the desktop of what is due today.
enum Reminder {
  /// Sends it where something is due; where there is no daemon, no answer or no desktop, nothing
  /// happens: a reminder that fails is no fault that anybody should see in red.
  static func send(_ daemon: DaemonOptions) throws(Failure) {
    let today: Today
    do {
      today = try daemon.connect().call(GetToday.name, returning: GetToday.Reply.self).today
    } catch  where error.isUnavailable {
      return
    }
    guard let text = text(today) else { return }
    let environment = ProcessInfo.processInfo.environment
    guard let program = path(of: "notify-send", environment["PATH"] ?? "") else { return }
    // It takes our place: nothing is left to wait for.
    let words = ["notify-send", "--app-name=glide", "--urgency=low", "--", "glide", text]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    execv(program, &arguments)
    throw Failure("Cannot start \(program): \(systemMessage(errno)).")
  }

  /// What it says: a line, and no count of days missed; nil where nothing is due.
  static func text(_ today: Today) -> String? {
    if today.isEmergency { return nil }
    let due = today.items.filter(\.isOpen)
    if due.isEmpty {
      return today.isMorningQuestionOpen
        ? "How is it this morning? “glidectl morning worse”, “same” or “settled”." : nil
    }
    return "When it suits you: \(due.map(\.name).joined(separator: ", ")). “glidectl today”"
  }

  private static func path(of program: String, _ search: String) -> String? {
    search.split(separator: ":").map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }
}
