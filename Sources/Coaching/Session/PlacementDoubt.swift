public import Exercises
public import MotionCore

/// Notices that the sensor is hardly moved where its segment should move far: it is worn elsewhere.
///
/// How the sensor sits in its strap is unknown, so that no pose by itself gives the wrong segment
/// away; how far it turns does.
public struct PlacementDoubt: Sendable {
  /// The segment should move so far, rad, that much less is no stiff joint.
  private static let leastExpected: Double = .degrees(30)
  /// The share of what is expected below which a movement speaks for another segment.
  private static let share: Double = 0.3
  /// So many in a row, and none that counts.
  private static let enough: Int = 4

  private let exercise: Exercise
  private let placement: Placement
  /// rad
  private let expected: Double
  private var tooSmall: [Double] = []
  private var hasCounted: Bool = false

  /// Nil where the exercise says nothing of how far the segment moves, or where that is not far.
  public init?(_ exercise: Exercise, wornOn worn: Placement?) {
    guard let placement = worn ?? exercise.placement.preferred, exercise.activity == nil else {
      return nil
    }
    let expected =
      placement == exercise.placement.preferred
      ? exercise.kinematics.range.typical : exercise.kinematics.excursion(of: placement)
    guard expected >= Self.leastExpected else { return nil }
    self.exercise = exercise
    self.placement = placement
    self.expected = expected
  }

  public mutating func take(_ fact: MotionFact) {
    switch fact {
    case .repetition: hasCounted = true
    case .refused(let refusal) where refusal.reason == .tooSmall:
      tooSmall.append(refusal.range)
      if tooSmall.count > Self.enough { tooSmall.removeFirst() }
    default: break
    }
  }

  /// What to tell the wearer; nil without a doubt.
  public var warning: String? {
    guard !hasCounted, tooSmall.count == Self.enough,
      let largest = tooSmall.max(), largest < Self.share * expected
    else { return nil }
    return """
      the sensor turns by \(whole(largest))° at the most, where \(exercise.name) turns the \
      \(placement.rawValue) by about \(whole(expected))°: check that it is worn on the \
      \(placement.rawValue)
      """
  }

  private func whole(_ angle: Double) -> Int { Int(angle.inDegrees.rounded()) }
}
