import GlideInterface
import History
import Programme
import Varlink

// What the wearer says.

extension ProgrammeDesk {
  /// Keeps a pain that was told, in or about a session where one is given.
  func add(_ note: PainNote, text: String?, session: SessionKey?) {
    records.add(note, text: text, session: session)
  }

  func redFlags(_ parameters: RedFlags.Parameters) throws(VarlinkError) -> RedFlags.Reply {
    let asked = Programme.Question.redFlags + [.tornHamstring, .advisedAfterTear]
    let answers = parameters.answers ?? []
    for answer in answers where !asked.contains(where: { $0.id == answer.question }) {
      throw .invalidParameter("answers")
    }
    if !answers.isEmpty {
      records.add(answers.map { Programme.Answer($0.question, isYes: $0.isYes, day: day) })
    }
    let clearance = clearance
    return RedFlags.Reply(
      warningSigns: Programme.Question.redFlags.map(GlideInterface.Question.init),
      injury: [Programme.Question.tornHamstring, .advisedAfterTear]
        .map(GlideInterface.Question.init),
      open: clearance.open.map(\.id), isEmergency: clearance.isEmergency,
      emergency: Statements.emergency, purpose: Statements.purpose)
  }

  func acknowledge(clinicianSeen: Bool) {
    let question: Programme.Question = clinicianSeen ? .clinicianSeen : .understood
    records.add([Programme.Answer(question.id, isYes: true, day: day)])
  }
}
