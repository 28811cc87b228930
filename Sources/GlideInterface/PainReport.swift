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

  public init(level: Int? = nil, isSharp: Bool, isSpreading: Bool, effect: PainEffect) {
    self.level = level
    self.isSharp = isSharp
    self.isSpreading = isSpreading
    self.effect = effect
  }
}
