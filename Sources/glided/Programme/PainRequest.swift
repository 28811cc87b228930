import GlideInterface
import Programme
import Varlink

/// A pain that was told, checked.
struct PainRequest {
  private let parameters: Pain.Parameters
  private let moment: Programme.PainNote.Moment

  /// Throws the error reply that the client is to get.
  init(_ parameters: Pain.Parameters, isInSession: Bool) throws(VarlinkError) {
    self.parameters = parameters
    if let level = parameters.level, !(0...10).contains(level) {
      throw .invalidParameter("level")
    }
    if let note = parameters.note,
      note.isEmpty || note.count > Pain.Parameters.longestNote
    {
      throw .invalidParameter("note")
    }
    let isStop = parameters.sharp == true || parameters.spreading == true
    guard parameters.level != nil || isStop || parameters.answer != nil else {
      throw .invalidParameter("level")
    }
    let usual: PainMoment =
      parameters.answer != nil ? .nextMorning : isInSession ? .during : .anyTime
    moment = Programme.PainNote.Moment(parameters.moment ?? usual)
    if parameters.answer != nil, moment != .nextMorning { throw .invalidParameter("answer") }
  }

  /// Whether it is about the session that runs, or about the last one.
  var isAboutASession: Bool { moment == .during || moment == .after }

  /// Whether it is of the present session: the morning's answer is about the day before, but what
  /// must stop stops, whatever it was said about.
  func isOfNow(_ note: Programme.PainNote) -> Bool { moment != .nextMorning || note.mustStop }

  func note(on day: Day, exercise: String?) -> Programme.PainNote {
    Programme.PainNote(
      day: day, moment: moment, level: parameters.level,
      isSharp: parameters.sharp == true || parameters.spreading == true,
      answer: parameters.answer.map { Programme.MorningAnswer($0) },
      exercise: exercise)
  }
}
