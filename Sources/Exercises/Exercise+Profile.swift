public import MotionCore

extension Exercise {
  /// Returns what the motion core must know to count this exercise with a sensor at `placement`.
  ///
  /// `minimumRange`, rad, replaces the smallest range that counts. A `hold`, s, that is longer
  /// than the exercise's own lengthens the time that a repetition may take. An exercise by time is
  /// followed as such, unless it `countsRepetitions` for once.
  public func profile(
    placement: Placement?, minimumRange: Double? = nil, hold: Double? = nil,
    countsRepetitions: Bool = false
  ) -> MovementProfile {
    let longerHold = max(0, (hold ?? 0) - kinematics.endHold.target)
    let longestCycle = kinematics.longestCycle + longerHold
    return MovementProfile(
      minimumRange: minimumRange ?? self.minimumRange(at: placement),
      maximumRange: maximumRange(at: placement),
      // The figures of the catalogue are a tempo to coach by. People are faster than they should
      // be, and a movement out and back leaves out the stay at the start.
      shortestCycle: max(0.8, kinematics.shortestCycle / 2),
      longestCycle: longestCycle,
      shortestHold: kind == .hold ? kinematics.endHold.minimum / 2 : 0,
      // Whoever holds for too long is told so, and has still done the repetition.
      longestHold: max(kinematics.endHold.over, longestCycle),
      // One alone may be a chance movement, unless it is all that is asked for.
      matchingRepetitions: dose.repetitions == 1 || kind == .hold ? 1 : 2,
      activity: countsRepetitions ? nil : activity,
      turnsAboutVertical: kinematics.turnsAboutVertical,
      dipsFirst: (placement ?? self.placement.preferred).map(kinematics.dipsFirst) ?? false)
  }

  /// The smallest range that counts where the sensor sits; rad.
  ///
  /// The catalogue's at the preferred placement. Elsewhere half of what that segment should move,
  /// and no more than at the preferred one; 5° where it hardly moves.
  private func minimumRange(at placement: Placement?) -> Double {
    guard let placement, placement != self.placement.preferred else {
      return kinematics.range.minimum
    }
    let expected = min(kinematics.range.typical, kinematics.excursion(of: placement))
    return max(.degrees(5), min(kinematics.range.minimum, expected / 2))
  }

  /// Twice the joint's greatest range: beyond that the wearer has turned over, or got up.
  private func maximumRange(at placement: Placement?) -> Double {
    let excursion = placement.map(kinematics.excursion(of:)) ?? 0
    return min(.degrees(170), 2 * max(kinematics.range.high, excursion))
  }
}
