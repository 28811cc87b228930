import GlideInterface

/// What the wearer at the terminal is asked around a session; Enter skips each, and nobody but a
/// person at a terminal is asked.
struct SessionQuestions {
  /// "0–3 go on": whoever has no more than that now is not asked again because of yesterday.
  private static let bearable: Int = 3

  private let connection: DaemonConnection

  /// Nil where nobody can be asked, or where a recording is replayed and nobody exercises.
  init?(_ connection: DaemonConnection, isWanted: Bool) throws(Failure) {
    guard isWanted, Dialog.isPossible else { return nil }
    let sensors = try connection.call(ListSensors.name, returning: ListSensors.Reply.self).sensors
    guard sensors.contains(where: { $0.isLive == true }) else { return nil }
    self.connection = connection
  }

  /// First those of the first run, if they are open; then how it is, and what to know of the
  /// exercise. Returns whether to begin: the view of a session would hide what was advised, so
  /// that who is advised against it is asked once more.
  func before(exercise: String) throws -> Bool {
    let today = try connection.call(GetToday.name, returning: GetToday.Reply.self).today
    if today.areQuestionsOpen {
      try FirstRunDialog(connection: connection).ask(try connection.redFlags())
    }
    if today.isMorningQuestionOpen { try askMorning() }
    let told = try askPain(
      "How much does it hurt now, before the exercise? 0 to 10, Enter skips:", .before)
    let item = today.items.first { $0.exercise == exercise }
    try Dialog.paragraphs((item?.notes ?? []).map { "! \($0)" })
    guard let told, told.isAgainstMuch else { return true }
    if try Dialog.yesOrNo("Begin all the same?", usual: false) { return true }
    try Dialog.paragraphs(["All right. “glidectl today” says what is good for you today."])
    return false
  }

  /// How it is, beside how it was before `session`.
  func after(_ session: Summary) throws {
    Dialog.forgetWhatWasTyped()
    let told = try askPain(
      "How much does it hurt now, after the exercise? 0 to 10, sharp, Enter skips:", .after)
    guard let after = told?.word.level, let before = session.painBefore else { return }
    try Dialog.paragraphs(["Pain: \(before) before, \(after) after."])
  }

  private func askMorning() throws {
    let question = "How is it after yesterday's exercises? worse, same or settled, Enter skips:"
    while let text = try Dialog.line(question), !text.isEmpty {
      guard let answer = MorningAnswer(rawValue: text.lowercased()) else {
        try Dialog.paragraphs(["“\(text)” is none of these: worse, same, settled."])
        continue
      }
      _ = try connection.call(
        Pain.name, Pain.Parameters(answer: answer), returning: Pain.Reply.self)
      return
    }
  }

  /// What was said of pain, and what the daemon said to that.
  private struct Told {
    var word: PainWord
    var reply: Pain.Reply

    /// Whether it hurts so much that little is advised.
    var isAgainstMuch: Bool {
      word.level.map { $0 > SessionQuestions.bearable } ?? true
        && reply.messages.contains { $0.rule == .onlySmallSliders }
    }
  }

  /// Nil where it was skipped.
  private func askPain(_ question: String, _ moment: PainMoment) throws -> Told? {
    while let text = try Dialog.line(question), !text.isEmpty {
      guard let word = PainWord(text) else {
        try Dialog.paragraphs([
          "“\(text)” is none of these: a whole number from 0 to 10, sharp, spreading."
        ])
        continue
      }
      let reply = try connection.tell(word, moment)
      try StandardOutput.lines(reply.lines(columns: Terminal.textColumns()))
      return Told(word: word, reply: reply)
    }
    return nil
  }
}
