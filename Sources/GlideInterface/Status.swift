/// What the daemon is doing.
public enum State: String, Codable, Sendable, CaseIterable {
  case idle
  case getReady
  case exercising
  case resting
  case paused
}

/// The `Status` of the interface.
public struct Status: Codable, Sendable, Equatable {
  public var state: State
  /// Absent before the first session.
  public var session: Session?
  /// What the wearer should know, each with its cure.
  public var warnings: [String]
  /// The id of the movement that is being taught.
  public var teaching: String?
  /// A session that broke off: Resume takes it up.
  public var resumable: Resumable?

  public init(
    state: State, session: Session? = nil, warnings: [String], teaching: String? = nil,
    resumable: Resumable? = nil
  ) {
    self.state = state
    self.session = session
    self.warnings = warnings
    self.teaching = teaching
    self.resumable = resumable
  }
}
