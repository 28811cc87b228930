/// The stages in which stretching comes back: "Once the irritation has subsided or reached a level
/// of tolerance, you now can re-introduce those aggravating movements" (the article on back pain).
///
/// The first stage takes the 24 hours that pain has to settle in
/// (providephysiotherapy.org.uk/pain-traffic-light); the days of the others are estimates.
public enum Reintroduction: Int, Sendable, Comparable, CaseIterable {
  /// It is irritable, or nobody has said how it is.
  case locked
  /// Once a day, and no longer than the supine stretch's lower bound, 15 s.
  case little
  /// At most twice a day, as long as prescribed.
  case half
  /// As prescribed.
  case full

  /// Settled for so many days.
  static let daysOfLittle: Int = 1
  static let daysOfHalf: Int = 3
  static let daysOfFull: Int = 7

  public init(_ irritability: Irritability) {
    guard irritability.level == .low, let days = irritability.settledDays else {
      self = .locked
      return
    }
    self =
      switch days {
      case Self.daysOfFull...: .full
      case Self.daysOfHalf...: .half
      case Self.daysOfLittle...: .little
      default: .locked
      }
  }

  public static func < (first: Reintroduction, second: Reintroduction) -> Bool {
    first.rawValue < second.rawValue
  }

  /// "Stretch the hamstring for 15-30 seconds": the less of it; s.
  static let shortestHold: Double = 15

  /// A stretch at this stage.
  func limited(_ dose: DoseToday) -> DoseToday {
    var dose = dose
    switch self {
    case .locked, .full: break
    case .little:
      dose.hold = min(dose.hold, Self.shortestHold)
      dose.timesPerDay = 1
    case .half:
      dose.timesPerDay = min(dose.timesPerDay, 2)
    }
    return dose
  }
}
