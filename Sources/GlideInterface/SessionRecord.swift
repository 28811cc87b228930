/// A session as the history has it.
public struct SessionRecord: Codable, Sendable, Equatable {
  /// Its number in the history.
  public var id: Int
  /// The calendar day on which it began where the wearer was, as 2026-05-17.
  public var day: String
  /// RFC 3339, with the offset from UTC there and then.
  public var startedAt: String
  /// The exercise's id, its name, and its kind: glide, hold, mobility, strength and so on.
  public var exercise: String
  public var name: String
  public var kind: String
  public var side: Side?
  public var sensor: String
  public var placement: String?
  public var plannedSets: Int
  /// In a set; 0 where seconds count instead.
  public var plannedRepetitions: Int
  public var holdTarget: Double?
  /// How long each set of an exercise by time was to be.
  public var plannedSeconds: Double?
  /// Whether it runs, or broke off and may still be taken up. Absent where it is over.
  public var isOpen: Bool?
  /// Absent where it did not come to its end.
  public var duration: Double?
  public var reason: EndReason?
  public var sets: [SetRecord]
  public var pain: [PainRecord]
  public var corrections: [CorrectionRecord]
  /// What was overridden knowingly to start it: the reasons that spoke against.
  public var overrides: [String]
  /// Whether half the range was asked for, all along or from a pain of 4 or 5 on, of one leg or of
  /// both: each set says whether in it. That range says nothing in a trend. Absent where it was not.
  public var isRangeHalved: Bool?
  public var refusals: Int
  public var gaps: Int
  /// How often the sensor could not be read; absent where it could be throughout.
  public var interruptions: Int?
  /// What the wearer said on stopping.
  public var note: String?
  /// What an exercise by time came to; absent where repetitions count.
  public var activity: Activity?

  public init(
    id: Int, day: String, startedAt: String, exercise: String, name: String, kind: String,
    side: Side? = nil, sensor: String, placement: String? = nil, plannedSets: Int,
    plannedRepetitions: Int, holdTarget: Double? = nil, plannedSeconds: Double? = nil,
    isOpen: Bool? = nil, duration: Double? = nil, reason: EndReason? = nil, sets: [SetRecord] = [],
    pain: [PainRecord] = [], corrections: [CorrectionRecord] = [], overrides: [String] = [],
    isRangeHalved: Bool? = nil, refusals: Int, gaps: Int, interruptions: Int? = nil,
    note: String? = nil,
    activity: Activity? = nil
  ) {
    self.id = id
    self.day = day
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
    self.isOpen = isOpen
    self.duration = duration
    self.reason = reason
    self.sets = sets
    self.pain = pain
    self.corrections = corrections
    self.overrides = overrides
    self.isRangeHalved = isRangeHalved
    self.refusals = refusals
    self.gaps = gaps
    self.interruptions = interruptions
    self.note = note
    self.activity = activity
  }
}
