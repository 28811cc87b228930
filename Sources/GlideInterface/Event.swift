/// The `EventKind` of the interface.
public enum EventKind: String, Codable, Sendable, CaseIterable {
  case sessionStarted
  case setStarted
  case movementBegan
  case endReached
  case repetition
  case holdBegan
  case holdEnded
  case refused
  case still
  case gap
  case setCompleted
  case restStarted
  case paused
  case resumed
  case sensorLost
  case sessionEnded
  case activityBegan
  case activityProgress
  case activityEnded
  case sensorInterrupted
  case sensorRestored
  case sessionResumed
  case setSkipped
  case setReopened
  case sideChangeRequested
  case cue
  case pain
  case corrected
  case autoPaused
}

/// Something that happened, with the fields of its kind.
public struct Event: Codable, Sendable, Equatable {
  public var time: Double
  public var kind: EventKind
  /// setStarted, setCompleted, setSkipped, setReopened, restStarted; sessionResumed: the set that it
  /// goes on with
  public var set: Int?
  /// setStarted: that of the set; sideChangeRequested: the one to strap the sensor to
  public var side: Side?
  /// restStarted: how long
  public var duration: Double?
  /// endReached
  public var range: Double?
  /// repetition
  public var repetition: Repetition?
  /// holdBegan, holdEnded
  public var hold: Hold?
  /// refused
  public var refusal: Refusal?
  /// gap
  public var gap: Gap?
  /// activityBegan, activityEnded: a bout of it; activityProgress: another minute of it is full
  public var activity: Activity?
  /// sensorInterrupted, sensorLost: what is wrong, and the cure
  public var fault: String?
  public var cue: Cue?
  public var pain: PainReport?
  /// corrected
  public var correction: Correction?
  /// autoPaused: why
  public var autoPause: AutoPauseReason?
  /// sessionEnded
  public var summary: Summary?

  public init(
    time: Double, kind: EventKind, set: Int? = nil, side: Side? = nil, duration: Double? = nil,
    range: Double? = nil,
    repetition: Repetition? = nil, hold: Hold? = nil, refusal: Refusal? = nil, gap: Gap? = nil,
    activity: Activity? = nil,
    fault: String? = nil, cue: Cue? = nil, pain: PainReport? = nil,
    correction: Correction? = nil, autoPause: AutoPauseReason? = nil, summary: Summary? = nil
  ) {
    self.time = time
    self.kind = kind
    self.set = set
    self.side = side
    self.duration = duration
    self.range = range
    self.repetition = repetition
    self.hold = hold
    self.refusal = refusal
    self.gap = gap
    self.activity = activity
    self.fault = fault
    self.cue = cue
    self.pain = pain
    self.correction = correction
    self.autoPause = autoPause
    self.summary = summary
  }
}
