import FoundationEssentials
import GlideInterface

/// A quiet word to the desktop of what is due today.
enum Reminder {
  /// A desktop that does not take it within so long is none; s.
  private static let patience: Int32 = 10

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
    guard let program = SearchPath.current.path(of: "notify-send"),
      let notifying = try? ChildProcess(
        path: program, arguments: ["--app-name=glide", "--urgency=low", "--", "glide", text],
        environment: ProcessInfo.processInfo.environment, log: "/dev/null")
    else { return }
    notifying.waitForEnd(patience: patience)
    notifying.end(patience: 1)
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
}
