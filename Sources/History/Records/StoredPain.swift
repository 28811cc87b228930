public import Programme

/// A pain that the wearer told.
public struct StoredPain: Sendable, Equatable {
  public var at: WallTime
  public var moment: PainNote.Moment
  /// From 0 to 10.
  public var level: Int?
  public var isSharp: Bool
  public var answer: MorningAnswer?
  /// The session in or about which it was told.
  public var session: Int64?
  public var note: String?

  public init(
    at: WallTime, moment: PainNote.Moment, level: Int? = nil, isSharp: Bool = false,
    answer: MorningAnswer? = nil, session: Int64? = nil, note: String? = nil
  ) {
    self.at = at
    self.moment = moment
    self.level = level
    self.isSharp = isSharp
    self.answer = answer
    self.session = session
    self.note = note
  }

  public var day: Day { at.day }
}
