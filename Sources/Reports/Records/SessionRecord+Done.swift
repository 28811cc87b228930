public import GlideInterface

/// What of a session was done, and what was to be.
extension SessionRecord {
  /// Whether anything was done in it.
  public var isPractice: Bool { repetitions > 0 || activeSeconds > 0 || longestHold != nil }

  /// What the wearer's corrections make of what the sensor saw.
  public var repetitions: Int { sets.map(\.corrected).reduce(0, +) }

  public var sensedRepetitions: Int { sets.map(\.sensed).reduce(0, +) }

  /// Of an exercise by time; s.
  public var activeSeconds: Double {
    activity?.seconds ?? sets.compactMap(\.seconds).reduce(0, +)
  }

  public var longestHold: Double? { measuredSets.compactMap(\.longestHold).max() }

  /// Those whose figures are of the exercise: where the wearer took all of a set back, they are of
  /// something else.
  public var measuredSets: [SetRecord] { sets.filter { !$0.isTakenBack } }

  /// Whether seconds count and not repetitions.
  public var isTimed: Bool { plannedRepetitions == 0 }

  /// The sides that it is for, as far as the wearer did not say that a set was of the other;
  /// `[nil]` where it has none.
  public var sides: [Side?] {
    let of = Set(sets.compactMap { $0.side ?? side })
    if let side { return of.isEmpty ? [side] : [.left, .right].filter(of.contains) }
    // A session of both sides that ended before the second one was for both all the same.
    return of.isEmpty ? [nil] : of.count == 1 && isRelabelled ? [of.first] : [.left, .right]
  }

  /// Those of them for which something was done.
  var sidesDone: [Side?] {
    let sides = sides
    return sides.count == 1
      ? sides
      : sides.filter { side in
        sets(of: side).contains { $0.corrected > 0 || ($0.seconds ?? 0) > 0 }
      }
  }

  private var isRelabelled: Bool { corrections.contains { $0.kind == .relabelSide } }

  public func sets(of side: Side?) -> [SetRecord] {
    sets.filter { ($0.side ?? self.side) == side }
  }

  /// The hold of a set that the exercise is about: of a stretch the longest one, of what goes back
  /// and forth the median at the far end; s.
  func hold(of set: SetRecord) -> Double? {
    kind == "hold" ? set.longestHold : set.medianEndHold
  }
}

extension SetRecord {
  /// Whether all that the sensor saw in it was none, as the wearer says.
  var isTakenBack: Bool { sensed > 0 && corrected == 0 }
}

extension SessionRecord {
  /// Repetitions that were to be, of all sides.
  public var plannedTotal: Int {
    plannedRepetitions * sides.map(plannedSets).reduce(0, +)
  }

  /// Sets that were to be of a side: of a session for one leg, none of the other, of which a set may
  /// have been all the same.
  func plannedSets(of side: Side?) -> Int {
    guard let own = self.side, sides.contains(own) else {
      return self.side == nil || side == sides.first ? plannedSets : 0
    }
    return side == own ? plannedSets : 0
  }
}
