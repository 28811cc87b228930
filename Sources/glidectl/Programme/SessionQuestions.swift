import GlideInterface

/// What the wearer at the terminal is asked around a session; Enter skips each, and nobody but a
/// person at a terminal is asked.
struct SessionQuestions {
  private let connection: DaemonConnection

  /// Nil where nobody can be asked, or where a recording is replayed and nobody exercises.
  init?(_ connection: DaemonConnection, isWanted: Bool) throws(Failure) {
    guard isWanted, Dialog.isPossible else { return nil }
    let sensors = try connection.call(ListSensors.name, returning: ListSensors.Reply.self).sensors
    guard sensors.contains(where: { $0.isLive == true }) else { return nil }
    self.connection = connection
  }

  /// First those of the first run, if they are open; then how it is, and what to know of the
  /// exercise.
  func before(exercise: String) throws {
    let today = try connection.call(GetToday.name, returning: GetToday.Reply.self).today
    if today.areQuestionsOpen {
      try FirstRunDialog(connection: connection).ask(try connection.redFlags())
    }
    if today.isMorningQuestionOpen { try askMorning() }
    try askPain("How much does it hurt now, before the exercises? 0 to 10, Enter skips:", .before)
    let item = today.items.first { $0.exercise == exercise }
    try Dialog.paragraphs((item?.notes ?? []).map { "! \($0)" })
  }

  func after() throws {
    try askPain("How much does it hurt now, after them? 0 to 10, sharp, Enter skips:", .after)
  }

  private func askMorning() throws {
    let question = "How is it after yesterday's exercises? worse, same or settled, Enter skips:"
    while let text = try Dialog.line(question), !text.isEmpty {
      guard let answer = MorningAnswer(rawValue: text.lowercased()) else { continue }
      _ = try connection.call(
        Pain.name, Pain.Parameters(answer: answer), returning: Pain.Reply.self)
      return
    }
  }

  private func askPain(_ question: String, _ moment: PainMoment) throws {
    while let text = try Dialog.line(question), !text.isEmpty {
      guard let word = PainWord(text) else { continue }
      let reply = try connection.tell(word, moment)
      return try StandardOutput.lines(reply.lines(columns: Terminal.textColumns()))
    }
  }
}
