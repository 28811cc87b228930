public import Exercises

/// Pain that the wearer told of during a session, and what followed from it.
public struct PainReport: Sendable, Equatable {
  /// What a session does about pain.
  public enum Effect: String, Sendable, Equatable, CaseIterable {
    /// It goes on.
    case none
    /// It goes on with half the range.
    case halvedRange
    /// It is over.
    case stopped
  }

  /// From 0, none, to 10, the worst imaginable; nil where the wearer gave no number.
  public var level: Int?
  public var isSharp: Bool
  /// Whether it spreads, down the leg for instance.
  public var isSpreading: Bool
  public var effect: Effect
  /// The legs that it is about; empty where they are not told apart.
  public var sides: [Exercise.Side]

  public init(
    level: Int?, isSharp: Bool = false, isSpreading: Bool = false, effect: Effect,
    sides: [Exercise.Side] = []
  ) {
    self.level = level
    self.isSharp = isSharp
    self.isSpreading = isSpreading
    self.effect = effect
    self.sides = sides
  }
}
