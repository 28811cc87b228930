import Exercises
import MotionCore

extension Coach {
  /// Takes what the wearer says of pain, and returns what follows from it; nil once the session has
  /// ended. `level` goes from 0 to 10.
  ///
  /// Where the effect is `halvedRange`, `rangeShare` is less from now on for the legs that it is
  /// about.
  public mutating func takePain(
    level: Int?, isSharp: Bool = false, isSpreading: Bool = false
  ) -> PainReport? {
    guard phase != nil else { return nil }
    let rule = PainRule(plan.exercise, before: plan.painBefore)
    let sides = hurtSides
    // What may be the pain of a leg that is spared already, was not eased by that.
    let isHalved = sides.contains { askedRanges.range(of: $0) != nil }
    let report = PainReport(
      level: level, isSharp: isSharp, isSpreading: isSpreading,
      effect: rule.effect(
        level: level, isSharp: isSharp, isSpreading: isSpreading, isHalved: isHalved),
      sides: sides.compactMap(\.self))
    record.pain.append(report)
    events.append(.pain(report, time: now))
    switch report.effect {
    case .none: break
    case .halvedRange:
      for side in sides { askedRanges.ask(halfRange(of: side), of: side) }
      say(.painSmallerRange)
    case .stopped:
      say(.painStop)
      end(.pain, at: now, note: nil)
    }
    return report
  }

  /// The legs that pain is about which is told now.
  ///
  /// In a set, and in the rest between two sets of a leg, it is the leg that is being done. Before
  /// the first set and between the legs nobody says which leg hurts, and the one to come may be it:
  /// then both are spared. That costs some range for a session; the other way round would send a leg
  /// into its pain.
  private var hurtSides: [Exercise.Side?] {
    guard plan.sides.count > 1 else { return [side] }
    switch phase {
    case .set, .activeSet, .timedSet, .resting: return [record.sets.last?.side]
    case .gettingReady, .changingSide, .waiting, nil:
      guard let last = record.sets.last, last.outcome == .underWay else { return plan.sides }
      return [last.side]
    }
  }

  /// How far the leg is asked to go that does the set, or is the next to do one; rad. Nil where its
  /// range is free.
  public var rangeAsked: Double? { askedRanges.range(of: side) }

  /// The share of the usual range that is asked of that leg, and of the smallest range that counts:
  /// the core is to count from there on.
  public var rangeShare: Double { rangeAsked == nil ? 1 : 0.5 }

  /// Of which legs half the range is asked for.
  public var halvedRange: HalvedRange { askedRanges.halved(plan.sides) }

  /// Half of the best range of a leg so far, or of what is usual; rad.
  func halfRange(of side: Exercise.Side?) -> Double {
    let best = record.sets.filter { $0.side == side }.flatMap(\.repetitions).map(\.rangeOfMotion)
      .max()
    return (best ?? plan.exercise.kinematics.range.typical) / 2
  }
}
