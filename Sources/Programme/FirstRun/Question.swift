/// A question to be answered with yes or no.
public struct Question: Sendable, Equatable, Codable {
  public let id: String
  public let text: String

  init(_ id: String, _ text: String) {
    self.id = id
    self.text = text
  }

  /// The warning signs of cauda equina syndrome: backes.org.uk/cauda-equina-warning-signs,
  /// 111.wales.nhs.uk (sciatica), healthify.nz (sciatica).
  public static let redFlags: [Question] = [
    Question(
      "saddle-numbness",
      "Numbness or tingling between the legs, at the genitals or the back passage?"),
    Question(
      "bladder-or-bowel",
      "Trouble starting, holding or feeling when you pass water or open your bowels?"),
    Question("sexual-numbness", "A new loss of feeling in sex?"),
    Question("both-legs-pain", "Sciatica in both legs at once?"),
    Question(
      "leg-weakness", "Weakness or numbness in both legs, or in one leg and severe or growing?"),
  ]

  /// "should NOT be used for rehabilitation after a pulled or torn hamstring, unless of course, your
  /// doctor or physical therapist suggests doing so"
  public static let tornHamstring: Question = Question(
    "torn-hamstring", "Have you pulled or torn a hamstring, and is it not healed yet?")
  public static let advisedAfterTear: Question = Question(
    "advised-after-tear",
    "Has your doctor or physiotherapist said that you may stretch and strengthen it?")

  /// Said, and not asked again: that a clinician has seen whoever reported warning signs.
  public static let clinicianSeen: Question = Question(
    "clinician-seen", "Has a clinician seen you since, and said that you may exercise?")

  /// Once, never before each session.
  public static let understood: Question = Question("understood", "Have you read this?")

  /// All that are asked, in their order.
  public static let all: [Question] =
    redFlags + [tornHamstring, advisedAfterTear, clinicianSeen, understood]
}

/// What a person answered to a question.
public struct Answer: Sendable, Equatable, Codable {
  public var question: String
  public var isYes: Bool
  public var day: Day

  public init(_ question: String, isYes: Bool, day: Day) {
    self.question = question
    self.isYes = isYes
    self.day = day
  }
}
