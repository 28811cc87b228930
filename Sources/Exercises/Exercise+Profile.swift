public import MotionCore

extension Exercise {
  /// Returns what the motion core must know to count this exercise with a sensor at `placement`.
  ///
  /// `minimumRange`, rad, replaces the smallest range that counts.
  public func profile(placement: Placement?, minimumRange: Double? = nil) -> MovementProfile {
    MovementProfile(
      minimumRange: minimumRange ?? kinematics.range.minimum, maximumRange: .degrees(170),
      shortestCycle: kinematics.shortestCycle, longestCycle: kinematics.longestCycle,
      longestHold: kinematics.endHold.over, matchingRepetitions: 1)
  }
}
