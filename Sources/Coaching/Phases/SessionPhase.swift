/// Where a session is while its time runs.
enum SessionPhase: Sendable, Equatable {
  /// No sample has come yet.
  case waiting
  /// The countdown before a set that the wearer gets into position for.
  case gettingReady(until: Double)
  /// A set in which repetitions count. Where it began in the middle of a movement, the start pose
  /// is yet to be taken, unless that movement proves to be a repetition.
  case set(lacksStartPose: Bool)
  /// A set in which seconds of an activity count.
  case activeSet
  /// A set in which seconds count as they pass.
  case timedSet(until: Double)
  case resting(until: Double)
  /// The sensor is being strapped to the other side.
  case changingSide(SideChange)

  /// When time alone ends the phase; s.
  var end: Double? {
    switch self {
    case .gettingReady(let end), .timedSet(let end), .resting(let end): end
    case .waiting, .set, .activeSet, .changingSide: nil
    }
  }

  /// Whether repetitions or seconds count.
  var isSet: Bool {
    switch self {
    case .set, .activeSet, .timedSet: true
    case .waiting, .gettingReady, .resting, .changingSide: false
    }
  }

  func putOff(by delay: Double) -> SessionPhase {
    switch self {
    case .gettingReady(let end): .gettingReady(until: end + delay)
    case .timedSet(let end): .timedSet(until: end + delay)
    case .resting(let end): .resting(until: end + delay)
    case .waiting, .set, .activeSet, .changingSide: self
    }
  }
}
