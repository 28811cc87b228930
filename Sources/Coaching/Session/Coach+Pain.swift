import Exercises

extension Coach {
  /// Takes what the wearer says of pain, and returns what follows from it; nil once the session has
  /// ended. `level` goes from 0 to 10.
  ///
  /// Where the effect is `halvedRange`, `rangeShare` is less from now on.
  public mutating func takePain(
    level: Int?, isSharp: Bool = false, isSpreading: Bool = false
  ) -> PainReport? {
    guard phase != nil else { return nil }
    let rule = PainRule(plan.exercise, before: plan.painBefore)
    let report = PainReport(
      level: level, isSharp: isSharp, isSpreading: isSpreading,
      effect: rule.effect(
        level: level, isSharp: isSharp, isSpreading: isSpreading, isHalved: rangeAsked != nil))
    record.pain.append(report)
    events.append(.pain(report, time: now))
    switch report.effect {
    case .none: break
    case .halvedRange:
      rangeAsked = halfRange
      say(.painSmallerRange)
    case .stopped:
      say(.painStop)
      end(.pain, at: now, note: nil)
    }
    return report
  }

  /// The share of the usual range that is asked for, and of the smallest range that counts: the core
  /// is to count from there on.
  public var rangeShare: Double { rangeAsked == nil ? 1 : 0.5 }

  /// Half of the best range so far, or of what is usual; rad.
  var halfRange: Double {
    (record.bestRange ?? plan.exercise.kinematics.range.typical) / 2
  }
}
