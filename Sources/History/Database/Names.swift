import Exercises
import GRDB
import MotionCore
import Programme

// The core has no strings; here its cases get the names that they have in the file.

extension Refusal.Reason {
  static let names: [(Refusal.Reason, String)] = [
    (.tooSmall, "tooSmall"), (.tooLarge, "tooLarge"), (.tooFast, "tooFast"),
    (.tooSlow, "tooSlow"), (.otherAxis, "otherAxis"), (.didNotReturn, "didNotReturn"),
    (.notDirect, "notDirect"), (.holdTooShort, "holdTooShort"), (.walking, "walking"),
    (.single, "single"), (.sensorMoved, "sensorMoved"), (.sensorGap, "sensorGap"),
  ]

  var name: String { Self.names.first { $0.0 == self }?.1 ?? "" }

  init?(name: String) {
    guard let reason = Self.names.first(where: { $0.1 == name })?.0 else { return nil }
    self = reason
  }
}

extension Hold.Position {
  var name: String {
    switch self {
    case .start: "start"
    case .end: "end"
    }
  }

  init(name: String) { self = name == "start" ? .start : .end }
}

extension Activity {
  var name: String {
    switch self {
    case .gait: "gait"
    case .rolling: "rolling"
    case .standing: "standing"
    case .timer: "timer"
    }
  }

  init?(name: String) {
    switch name {
    case "gait": self = .gait
    case "rolling": self = .rolling
    case "standing": self = .standing
    case "timer": self = .timer
    default: return nil
    }
  }
}

extension Row {
  /// The side in a column; nil where there is none.
  func side(_ column: String) -> Exercise.Side? {
    (self[column] as String?).flatMap(Exercise.Side.init(rawValue:))
  }

  /// The time in two columns.
  func wallTime(_ column: String = "at") -> WallTime {
    WallTime(seconds: self[column], offset: self["utc_offset"])
  }
}
