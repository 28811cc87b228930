import Exercises
import History
import Programme

// What the programme keeps and goes by. What is written is read a little later: see `read`.

extension Logbook {
  /// Keeps a pain that was told; `session` is the one in or about which it was.
  func addPain(_ pain: StoredPain, session: SessionKey? = nil) {
    write([.pain(pain, session)])
  }

  func addAnswer(question: String, answer: String) {
    write([.answer(StoredAnswer(at: clock.now(), question: question, answer: answer))])
  }

  func addPlanVersion(_ text: String, author: String) {
    write([.plan(StoredPlan(at: clock.now(), author: author, text: text))])
  }

  /// Returns what was done of each exercise and side on each day, both days included.
  func days(from: Day, to: Day) throws(HistoryError) -> [ExerciseDay] {
    try readNow { database throws(HistoryError) in try database.exerciseDays(from: from, to: to) }
  }

  func painReports(from: Day? = nil, to: Day? = nil) throws(HistoryError) -> [StoredPain] {
    try readNow { database throws(HistoryError) in try database.pain(from: from, to: to) }
  }

  func answers(to question: String? = nil) throws(HistoryError) -> [StoredAnswer] {
    try readNow { database throws(HistoryError) in try database.answers(to: question) }
  }

  func latestPlan() throws(HistoryError) -> StoredPlan? {
    try readNow { database throws(HistoryError) in try database.latestPlan() }
  }
}
