/// When a pain was told, seen from the exercise.
public enum PainMoment: String, Codable, Sendable, CaseIterable {
  case before
  case during
  case after
  case nextMorning
  case anyTime
}

/// How the pain of the day before was the next morning.
public enum MorningAnswer: String, Codable, Sendable, CaseIterable {
  case worse
  case settled
  case same
}

/// A pain that the wearer told.
public struct PainRecord: Codable, Sendable, Equatable {
  /// The calendar day where the wearer was, as 2026-05-17.
  public var day: String
  /// RFC 3339, with the offset from UTC there and then.
  public var at: String
  public var moment: PainMoment
  /// From 0 to 10; absent where only its kind was told.
  public var level: Int?
  public var isSharp: Bool
  /// nextMorning: how it was.
  public var answer: MorningAnswer?
  /// The session in or about which it was told.
  public var session: Int?
  public var note: String?

  public init(
    day: String, at: String, moment: PainMoment, level: Int? = nil, isSharp: Bool = false,
    answer: MorningAnswer? = nil, session: Int? = nil, note: String? = nil
  ) {
    self.day = day
    self.at = at
    self.moment = moment
    self.level = level
    self.isSharp = isSharp
    self.answer = answer
    self.session = session
    self.note = note
  }
}
