/// How easily the nerve is stirred up now: how easily provoked, how severe, how long to settle
/// (the I of SINSS, PMC11257012, physio-pedia.com/S.I.N.S.S.).
///
/// The review gives the three questions and no figures; all figures here are estimates.
public struct Irritability: Sendable, Equatable {
  public enum Level: Int, Sendable, Comparable, CaseIterable {
    case low
    /// It was stirred up within the last 24 hours.
    case moderate
    /// "high = glides only, 5 repetitions, small range"
    case high

    public static func < (first: Level, second: Level) -> Bool {
      first.rawValue < second.rawValue
    }
  }

  public let level: Level

  /// Whole days since it was stirred up last, or since the wearer first said how it is; nil where
  /// nothing was said lately.
  public let settledDays: Int?

  /// Why, in words; nil where it is low.
  public let reason: String?

  /// What was said longer ago says nothing of today; days.
  static let memory: Int = 3

  /// What `diary` says of `today`.
  public init(_ diary: Diary, today: Day) {
    let days = [today, today.advanced(by: -1)]
    let recent = days.map { Signs(diary, on: $0) }
    let count = [
      recent.contains { $0.isProvoked }, recent.contains { $0.isSevere },
      recent.contains { $0.isSlow },
    ].filter(\.self).count

    if recent.contains(where: \.mustStop) || count >= 2 {
      level = .high
    } else {
      level = count == 1 ? .moderate : .low
    }
    reason = recent.lazy.compactMap(\.words).first

    let statements = diary.pain.filter { $0.day <= today }
    let isFresh = statements.contains { $0.day.distance(to: today) < Self.memory }
    if isFresh, let first = statements.map(\.day).min() {
      let spoken = Set(statements.map(\.day)).sorted()
      if let last = spoken.last(where: { Signs(diary, on: $0).isAny }) {
        settledDays = max(0, last.distance(to: today) - 1)
      } else {
        settledDays = first.distance(to: today)
      }
    } else {
      settledDays = nil
    }
  }
}

/// What a day says of irritability.
private struct Signs {
  /// Pain rose by `rise` or more within a session.
  let isProvoked: Bool
  let isSevere: Bool
  /// It was worse on the morning after.
  let isSlow: Bool
  let mustStop: Bool
  let day: Day

  /// As little as people notice: about 2 of 10.
  private static let rise: Int = 2

  init(_ diary: Diary, on day: Day) {
    self.day = day
    // With those of the morning: pain of 8 is no less for being an answer.
    let notes = diary.pain.filter { $0.day == day }
    isSevere = notes.contains(where: \.needsCare)
    mustStop = notes.contains(where: \.mustStop)
    isSlow = diary.morning(of: day) == .worse
    var before: Int?
    var rose = false
    for note in notes {
      guard let level = note.level else { continue }
      switch note.moment {
      case .before: before = level
      case .during, .after:
        if let before, level >= before + Self.rise { rose = true }
      case .nextMorning, .anyTime: break
      }
    }
    isProvoked = rose
  }

  var isAny: Bool { isProvoked || isSevere || isSlow }

  var words: String? {
    if mustStop { return "there was sharp pain, or 6 and more, on \(day)" }
    if isSlow { return "it was worse on the morning of \(day)" }
    if isSevere { return "there was pain of 4 or 5 on \(day)" }
    return isProvoked ? "pain rose in a session on \(day)" : nil
  }
}
