import GlideInterface

extension Side {
  var words: String {
    switch self {
    case .left: "left leg"
    case .right: "right leg"
    }
  }
}

extension State {
  var words: String {
    switch self {
    case .idle: "idle"
    case .getReady: "get ready"
    case .exercising: "exercising"
    case .resting: "resting"
    case .paused: "paused"
    }
  }
}

extension EndReason {
  var words: String {
    switch self {
    case .completed: "done"
    case .stopped: "stopped"
    case .sensorEnded: "ended with its recording"
    case .sensorLost: "ended, the sensor was lost"
    case .shutdown: "ended, the daemon was shut down"
    case .pain: "stopped because of pain"
    }
  }
}

extension Position {
  /// Where the limb is held.
  var words: String {
    switch self {
    case .start: "at the start"
    case .end: "at the end"
    }
  }
}

extension SensorState {
  var words: String {
    switch self {
    case .ready: "ready"
    case .inUse: "in use"
    case .silent: "silent"
    case .lost: "lost"
    case .ended: "ended"
    case .noPermission: "no permission"
    case .busy: "busy"
    case .failed: "failed"
    }
  }
}

/// Returns a count with its noun: "1 set", "3 sets".
func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
}
