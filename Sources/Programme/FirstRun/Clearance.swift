/// Whether the wearer may exercise, from what was answered; of each question the last answer counts.
public struct Clearance: Sendable, Equatable {
  private let latest: [String: Bool]
  /// Whether warning signs were reported, and no clinician seen since: a "no" afterwards is an answer
  /// to the question, not a clinician's word.
  public let isEmergency: Bool

  /// Takes the answers in the order in which they were given.
  public init(_ answers: [Answer]) {
    let signs = Set(Question.redFlags.map(\.id))
    var latest: [String: Bool] = [:]
    var isEmergency = false
    for answer in answers {
      latest[answer.question] = answer.isYes
      guard answer.isYes else { continue }
      if signs.contains(answer.question) { isEmergency = true }
      if answer.question == Question.clinicianSeen.id { isEmergency = false }
    }
    self.latest = latest
    self.isEmergency = isEmergency
  }

  private func isYes(_ question: Question) -> Bool? { latest[question.id] }

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
