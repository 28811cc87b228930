/// A session that broke off when the daemon or the machine stopped in it, and may be taken up.
public struct Resumable: Codable, Sendable, Equatable {
  /// Its number in the history.
  public var session: Int
  public var exercise: String
  public var name: String
  /// Of the set that it broke off in.
  public var side: Side?
  public var set: Int
  public var sets: Int
  /// Repetitions in that set, how many it is to have (0: seconds count instead), and all.
  public var repetition: Int
  public var repetitions: Int
  public var totalRepetitions: Int
  /// RFC 3339.
  public var until: String

  public init(
    session: Int, exercise: String, name: String, side: Side? = nil, set: Int, sets: Int,
    repetition: Int, repetitions: Int, totalRepetitions: Int, until: String
  ) {
    self.session = session
    self.exercise = exercise
    self.name = name
    self.side = side
    self.set = set
    self.sets = sets
    self.repetition = repetition
    self.repetitions = repetitions
    self.totalRepetitions = totalRepetitions
    self.until = until
  }
}
