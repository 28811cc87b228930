public import Coaching
public import Exercises
public import MotionCore
public import Programme

/// A session as it is kept; angles in rad, times in s.
public struct StoredSession: Sendable, Equatable {
  /// What is known when it begins.
  public struct Head: Sendable, Equatable {
    public var startedAt: WallTime
    /// The exercise's id, its name and its kind.
    public var exercise: String
    public var name: String
    public var kind: String
    public var side: Exercise.Side?
    public var sensor: String
    public var placement: String?
    public var plannedSets: Int
    /// In a set; 0 where seconds count instead.
    public var plannedRepetitions: Int
    public var holdTarget: Double?
    /// Of a set by time.
    public var plannedSeconds: Double?
    /// What was asked for, in words of the caller's, to take the session up again.
    public var request: String

    public init(
      startedAt: WallTime, exercise: String, name: String, kind: String,
      side: Exercise.Side? = nil, sensor: String, placement: String? = nil, plannedSets: Int,
      plannedRepetitions: Int, holdTarget: Double? = nil, plannedSeconds: Double? = nil,
      request: String = "{}"
    ) {
      self.startedAt = startedAt
      self.exercise = exercise
      self.name = name
      self.kind = kind
      self.side = side
      self.sensor = sensor
      self.placement = placement
      self.plannedSets = plannedSets
      self.plannedRepetitions = plannedRepetitions
      self.holdTarget = holdTarget
      self.plannedSeconds = plannedSeconds
      self.request = request
    }
  }

  /// What becomes known in its course.
  public struct Course: Sendable, Equatable {
    public var refusals: Int = 0
    public var gaps: Int = 0
    public var interruptions: Int = 0
    public var interruptedDuration: Double = 0
    /// Of an exercise by time: what of, how long, and how many strides or strokes.
    public var activity: Activity?
    public var activitySeconds: Double?
    public var activityCycles: Int?
    /// The session's time until then; s.
    public var elapsed: Double = 0
    /// Of which legs half the range is asked for, because of pain.
    public var halvedRange: HalvedRange = .none

    public init() {}
  }

  public var id: Int64
  public var head: Head
  public var course: Course
  /// When something of it was written last; s since 1970.
  public var latestAt: Double
  /// Whether it will not be gone on with, though it may not have come to its end.
  public var isClosed: Bool
  /// Both nil for one that did not come to its end.
  public var duration: Double?
  public var reason: String?
  public var note: String?
  public var sets: [StoredSet] = []
  public var corrections: [StoredCorrection] = []
  public var pain: [StoredPain] = []
  /// The reasons of the locks that were overridden to start it.
  public var overrides: [String] = []

  public var day: Day { head.startedAt.day }

  /// Whether it runs, or broke off and may still be taken up.
  public var isOpen: Bool { reason == nil && !isClosed }
}

extension StoredSession {
  /// The exercise's id as the wearer corrected it.
  public var exercise: String {
    corrections.last { $0.kind == .relabelExercise }?.to ?? head.exercise
  }

  /// The side of the session as the wearer corrected it.
  public var side: Exercise.Side? {
    corrections.last { $0.kind == .relabelSide && $0.set == nil }?.to
      .flatMap(Exercise.Side.init(rawValue:)) ?? head.side
  }

  /// The side of a set as the wearer corrected it.
  public func side(of set: StoredSet) -> Exercise.Side? {
    corrections.last { $0.kind == .relabelSide && ($0.set ?? set.number) == set.number }?.to
      .flatMap(Exercise.Side.init(rawValue:)) ?? set.side
  }

  /// The repetitions of a set as the wearer corrected them.
  public func corrected(_ set: StoredSet) -> Int {
    let changes = corrections.filter { $0.set == set.number }.compactMap(\.by)
    return max(0, set.sensed + changes.reduce(0, +))
  }
}
