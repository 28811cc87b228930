/// What a session does about pain.
public enum PainEffect: String, Codable, Sendable, CaseIterable {
  case none
  case halvedRange
  case stopped
}

/// Pain that the wearer told of during a session.
public struct PainReport: Codable, Sendable, Equatable {
  /// From 0 to 10; absent where only its kind was told.
  public var level: Int?
  public var isSharp: Bool
  public var isSpreading: Bool
  public var effect: PainEffect
  /// The legs that it is about, whose range is halved where that is the effect: both where it was
  /// told between them. Absent where sides are not told apart.
  public var sides: [Side]?

  public init(
    level: Int? = nil, isSharp: Bool, isSpreading: Bool, effect: PainEffect, sides: [Side]? = nil
  ) {
    self.level = level
    self.isSharp = isSharp
    self.isSpreading = isSpreading
    self.effect = effect
    self.sides = sides
  }
}
