/// What the core is told of the movement to count.
///
/// Made from a declared exercise, or `free` for any cyclic movement.
public struct MovementProfile: BitwiseCopyable, Sendable, Equatable {
  /// The activity to follow in place of repetitions; nil where repetitions count.
  public var activity: Activity?

  /// Whether the movement turns about the vertical: then the heading is followed, which drifts, and
  /// otherwise the direction of gravity, which does not.
  public var turnsAboutVertical: Bool

  /// Whether the movement first goes to the other side of the start pose, as the shank in a bridge
  /// whose heels slide out then: the way there is a part of it, and of its range.
  public var dipsFirst: Bool

  /// The smallest excursion that counts; rad.
  public var minimumRange: Real

  /// The greatest excursion that the movement can have; rad.
  public var maximumRange: Real

  /// The shortest time out and back; s.
  public var shortestCycle: Real

  /// The longest time out and back, holds included; s.
  public var longestCycle: Real

  /// The shortest and the longest time that may be spent still at the far end; s.
  public var shortestHold: Real
  public var longestHold: Real

  /// Repetitions that must match one another before the first counts: 1 counts each at once, 2
  /// counts a first one when a second like it follows.
  public var matchingRepetitions: Int

  public init(
    minimumRange: Real, maximumRange: Real, shortestCycle: Real, longestCycle: Real,
    shortestHold: Real = 0, longestHold: Real, matchingRepetitions: Int,
    activity: Activity? = nil, turnsAboutVertical: Bool = false, dipsFirst: Bool = false
  ) {
    self.activity = activity
    self.turnsAboutVertical = turnsAboutVertical
    self.dipsFirst = dipsFirst
    self.minimumRange = minimumRange
    self.maximumRange = maximumRange
    self.shortestCycle = shortestCycle
    self.longestCycle = longestCycle
    self.shortestHold = shortestHold
    self.longestHold = longestHold
    self.matchingRepetitions = matchingRepetitions
  }
}
