/// Why an exercise is better left for now.
public struct Lock: Sendable, Equatable {
  public enum Rule: String, Sendable, CaseIterable, Codable {
    /// Warning signs were reported: nothing is started.
    case emergency
    /// A pulled or torn hamstring, and nobody who treats it said to.
    case injury
    /// Stretching while the nerve is irritable.
    case irritable
    /// The nerve is very irritable: sliders alone.
    case veryIrritable
    /// A tensioner before sliders were symptom-free for 24 hours.
    case slidersFirst
  }

  public let rule: Rule
  /// Why, in a sentence's second half: "... is locked: \(reason)".
  public let reason: String
  public let quotation: Quotation
  /// What opens it.
  public let cure: String

  /// Whether the wearer may start all the same, knowingly.
  public var isOverridable: Bool { rule != .emergency }

  public init(rule: Rule, reason: String, quotation: Quotation, cure: String) {
    self.rule = rule
    self.reason = reason
    self.quotation = quotation
    self.cure = cure
  }
}
