public import MotionCore

// The core has no strings; here its cases get their names.

extension Position {
  public init(_ position: MotionCore.Hold.Position) {
    switch position {
    case .start: self = .start
    case .end: self = .end
    }
  }
}

extension RefusalReason {
  public init(_ reason: MotionCore.Refusal.Reason) {
    switch reason {
    case .tooSmall: self = .tooSmall
    case .tooLarge: self = .tooLarge
    case .tooFast: self = .tooFast
    case .tooSlow: self = .tooSlow
    case .otherAxis: self = .otherAxis
    case .didNotReturn: self = .didNotReturn
    case .notDirect: self = .notDirect
    case .holdTooShort: self = .holdTooShort
    case .walking: self = .walking
    case .single: self = .single
    case .sensorMoved: self = .sensorMoved
    case .sensorGap: self = .sensorGap
    }
  }
}

extension ActivityKind {
  public init(_ activity: MotionCore.Activity) {
    switch activity {
    case .gait: self = .gait
    case .rolling: self = .rolling
    case .standing: self = .standing
    case .timer: self = .timer
    }
  }
}
