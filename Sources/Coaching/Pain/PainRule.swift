public import Exercises

/// What pain of a given kind does to a session.
///
/// 0 to 3 go on, 4 to 5 with caution, 6 and more stop: borrowed from what is used for tendons and
/// joints (Silbernagel 2007, PubMed 17307888, and the traffic-light leaflets of
/// providephysiotherapy.org.uk and peak-physio.com.au), and validated by nobody for nerve pain. Pain
/// that is sharp, or that spreads, stops at any level.
public struct PainRule: Sendable, Equatable {
  /// From here on half the range is asked for.
  public static let cautionLevel: Int = 4
  /// From here on the session is over.
  public static let stopLevel: Int = 6

  /// Whether a muscle is being stretched, where the bounds are narrower.
  public var isStretch: Bool
  /// The level before the session, where it was asked.
  public var before: Int?

  public init(isStretch: Bool = false, before: Int? = nil) {
    self.isStretch = isStretch
    self.before = before
  }

  /// A stretch is a hold exercise, and whatever the catalogue says to stop as one.
  public init(_ exercise: Exercise, before: Int? = nil) {
    self.init(
      isStretch: exercise.kind == .hold
        || exercise.safety.contains { $0.hasPrefix("stop the stretch") },
      before: before)
  }

  /// Returns what follows; `isHalved` says whether half the range is asked for already.
  ///
  /// "Stop the stretch if you begin to feel pain": in a stretch pain stops that was not there before
  /// it, and from the level of caution on any. What halving did not ease stops too: "They should
  /// not make your hamstring pain worse".
  public func effect(
    level: Int?, isSharp: Bool, isSpreading: Bool = false, isHalved: Bool = false
  ) -> PainReport.Effect {
    if isSharp || isSpreading { return .stopped }
    guard let level else { return .none }
    if level >= Self.stopLevel { return .stopped }
    if isStretch { return level >= Self.cautionLevel || level > before ?? 0 ? .stopped : .none }
    guard level >= Self.cautionLevel else { return .none }
    return isHalved ? .stopped : .halvedRange
  }
}
