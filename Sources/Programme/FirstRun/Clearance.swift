/// Whether the wearer may exercise, from what was answered; of each question the last answer counts.
public struct Clearance: Sendable, Equatable {
  private let latest: [String: (answer: Bool, place: Int)]

  public static func == (first: Clearance, second: Clearance) -> Bool {
    first.latest.mapValues { $0.answer } == second.latest.mapValues { $0.answer }
  }

  /// Takes the answers in the order in which they were given.
  public init(_ answers: [Answer]) {
    var latest: [String: (answer: Bool, place: Int)] = [:]
    for (place, answer) in answers.enumerated() {
      latest[answer.question] = (answer.isYes, place)
    }
    self.latest = latest
  }

  private func isYes(_ question: Question) -> Bool? { latest[question.id]?.answer }

  /// The warning signs that were reported.
  public var reported: [Question] { Question.redFlags.filter { isYes($0) == true } }

  /// Whether warning signs were reported, and no clinician seen since.
  public var isEmergency: Bool {
    let places = Question.redFlags.compactMap { question in
      latest[question.id].flatMap { $0.answer ? $0.place : nil }
    }
    guard let last = places.max() else { return false }
    guard let seen = latest[Question.clinicianSeen.id], seen.answer else { return true }
    return seen.place < last
  }

  /// A tear that nobody who treats it allowed to be stretched and loaded.
  public var isInjured: Bool {
    isYes(.tornHamstring) == true && isYes(.advisedAfterTear) != true
  }

  /// The questions that a first session waits for.
  public var open: [Question] {
    var questions = Question.redFlags + [Question.tornHamstring]
    if isYes(.tornHamstring) == true { questions.append(.advisedAfterTear) }
    questions.append(.understood)
    return questions.filter { question in
      question == .understood ? isYes(question) != true : latest[question.id] == nil
    }
  }
}
