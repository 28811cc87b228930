/// Whether pain gets less over weeks: the middle of the last week's figures against that of the
/// first week's.
public enum Improvement: Sendable, Equatable {
  /// There are too few figures, or too few days.
  case unknown
  case better
  /// Three weeks and no better: "not better after a few weeks".
  case none
  /// "getting worse"
  case worse

  /// "Not better after a few weeks, getting worse, stops normal activities": NHS 111 Wales on
  /// sciatica asks then to see a doctor. How many weeks a few are is an estimate.
  static let fewWeeks: Int = 21
  private static let week: Int = 7
  /// Figures in a week, so that one bad day decides nothing.
  private static let fewest: Int = 3
  /// By so much worse, it is after two weeks.
  private static let muchWorse: Double = 2

  public init(_ diary: Diary, today: Day) {
    let figures = diary.pain.filter { $0.day <= today }
      .compactMap { note in note.level.map { (day: note.day, level: Double($0)) } }
    guard let first = figures.map(\.day).min() else {
      self = .unknown
      return
    }
    let days = first.distance(to: today)
    let early = figures.filter { first.distance(to: $0.day) < Self.week }.map(\.level)
    let late = figures.filter { $0.day.distance(to: today) < Self.week }.map(\.level)
    guard days >= 2 * Self.week, early.count >= Self.fewest, late.count >= Self.fewest else {
      self = .unknown
      return
    }
    let (then, now) = (middle(early), middle(late))
    if now >= then + Self.muchWorse {
      self = .worse
    } else if now < then || now <= Double(PainLimits.hardly) {
      self = .better
    } else {
      self = days >= Self.fewWeeks ? .none : .unknown
    }
  }
}

/// The median; of none, 0.
private func middle(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return 0 }
  let half = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
}
