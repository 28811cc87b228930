/// Follows the activity of a timed exercise.
enum ActivityTracker: Sendable {
  case cycles(BoutCounter)
  case posture(PostureTracker)
  /// The time passes by itself.
  case timer

  init(_ activity: Activity) {
    switch activity {
    case .gait: self = .cycles(BoutCounter(.gait))
    case .rolling: self = .cycles(BoutCounter(.rolling))
    case .standing: self = .posture(PostureTracker())
    case .timer: self = .timer
    }
  }

  mutating func beginSet() {
    guard case .posture(var posture) = self else { return }
    posture.beginSet()
    self = .posture(posture)
  }

  mutating func update(_ limb: LimbMotion, dt: Real, report: (MotionFact) -> Void) {
    switch self {
    case .cycles(var counter):
      counter.update(limb, dt: dt, report: report)
      self = .cycles(counter)
    case .posture(var posture):
      posture.update(limb, dt: dt, report: report)
      self = .posture(posture)
    case .timer: break
    }
  }

  mutating func interrupt(report: (MotionFact) -> Void) {
    switch self {
    case .cycles(var counter):
      counter.interrupt(report: report)
      self = .cycles(counter)
    case .posture(var posture):
      posture.interrupt(report: report)
      self = .posture(posture)
    case .timer: break
    }
  }
}
