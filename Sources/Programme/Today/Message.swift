/// Something that the wearer should know today.
public struct Message: Sendable, Equatable {
  public enum Rule: String, Sendable, CaseIterable, Codable {
    /// The nerve is very irritable: sliders alone, few and small.
    case onlySmallSliders
    /// It is irritable: what stirs it up is better changed.
    case findTheCause
    /// It does not get better: a clinician should look at it.
    case seeClinician
    /// Walking is part of the day.
    case keepMoving
    /// More than twice what is prescribed was done.
    case tooMuch
    /// Without the morning's answer nothing grows.
    case morningAnswerMissing
  }

  public let rule: Rule
  public let text: String
  public let quotations: [Quotation]

  public init(rule: Rule, text: String, quotations: [Quotation] = []) {
    self.rule = rule
    self.text = text
    self.quotations = quotations
  }
}
