import Exercises
import History
import Programme

/// What the programme goes by, as the history has it.
///
/// What was said stays in memory as well: it counts at once, before it is on the disk, and also
/// where there is no disk to be had.
@MainActor
final class ProgrammeRecords {
  private let logbook: Logbook
  private var said: Said = Said()
  /// The file that `said` was read from.
  private var opening: Int = 0

  private struct Said {
    var answers: [Programme.Answer] = []
    var pain: [PainNote] = []
    var plan: String?
  }

  init(_ logbook: Logbook) {
    self.logbook = logbook
  }

  /// In the order in which they were given.
  var answers: [Programme.Answer] {
    read()
    return said.answers
  }

  /// The text of the plan that was in force last.
  var latestPlan: String? {
    read()
    return said.plan
  }

  /// What was done and said from `first` to `last`, today, both included.
  ///
  /// What was said on a day to come, by a clock that was set back or a traveller's, counts as said
  /// today: a sharp pain is not forgotten for it. Once anything is said after it, it is of that day.
  func diary(from first: Day, to last: Day) -> Diary {
    read()
    // What cannot be read counts as nothing; the logbook says why.
    let days = (try? logbook.days(from: first, to: last)) ?? []
    return Diary(
      sessions: days.map(SessionDigest.init),
      pain: said.pain.settled(by: last).filter { $0.day >= first }, first: first)
  }

  // MARK: Keeping

  func add(_ note: PainNote, text: String?, session: SessionKey?) {
    read()
    said.pain.append(note)
    logbook.addPain(
      StoredPain(
        at: logbook.clock.now(), moment: note.moment, level: note.level,
        isSharp: note.isSharp, answer: note.answer,
        note: text),
      session: session)
  }

  func add(_ answers: [Programme.Answer]) {
    read()
    said.answers += answers
    for answer in answers {
      logbook.addAnswer(question: answer.question, answer: answer.isYes ? "yes" : "no")
    }
  }

  func addPlan(_ text: String, author: String) {
    read()
    said.plan = text
    logbook.addPlanVersion(text, author: author)
  }

  /// Forgets what was said, because the file is about to be removed.
  func forget() {
    said = Said()
    opening = logbook.openings
  }

  // MARK: Reading

  /// Reads a file that was opened since; another file has another wearer's word in it, or none.
  private func read() {
    guard logbook.openings != opening else { return }
    do {
      let first = logbook.clock.now().day.advanced(by: -Diary.days)
      let answers = try logbook.answers().map(Programme.Answer.init)
      let pain = try logbook.painReports(from: first)
      let exercises = try logbook.readNow { database throws(HistoryError) in
        try database.exercisesWithPain(from: first)
      }
      let plan = try logbook.latestPlan()?.text
      // What was said before the file could be opened is written into it a little later.
      let earlier = opening == 0 ? said : Said()
      said = Said(
        answers: answers + earlier.answers,
        pain: pain.map { note in
          PainNote(note, exercise: note.session.flatMap { exercises[$0] })
        } + earlier.pain,
        plan: earlier.plan ?? plan)
      opening = logbook.openings
    } catch {
      // The logbook says so; it is tried again with the next question.
    }
  }
}

extension [PainNote] {
  /// These, in the order in which they were given, with none of a day after `today`.
  fileprivate func settled(by today: Day) -> [PainNote] {
    var notes = self
    var next = today
    for index in notes.indices.reversed() {
      if notes[index].day > today { notes[index].day = next } else { next = notes[index].day }
    }
    return notes
  }
}
