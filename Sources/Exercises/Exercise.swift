/// An exercise as data: what moves, how far and how fast, how often, and what to beware of.
///
/// Angles are in radians and times in seconds; the catalogue's file has degrees.
public struct Exercise: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case glide
    case hold
    case mobility
    case strength
    case selfMassage = "self-massage"
    case walk
    case assessment
    /// Any cyclic movement.
    case free
  }

  public enum Laterality: String, Sendable, CaseIterable, Codable {
    case unilateral
    case bilateral
    case alternating
  }

  public enum Posture: String, Sendable, CaseIterable, Codable {
    case sitting
    case standing
    case lyingDown = "lying down"
    case any
  }

  public var id: String
  public var name: String
  public var kind: Kind
  public var posture: Posture
  public var laterality: Laterality

  /// The dose in the words of its source, and which source articles those are.
  public var sourceDose: String
  public var sources: [String]

  public var dose: Dose
  public var placement: PlacementAdvice
  public var kinematics: Kinematics

  /// What is said at coaching moments, and what the wearer must beware of.
  public var coaching: [String]
  public var safety: [String]
}

/// How much of an exercise is asked for.
public struct Dose: Sendable, Equatable {
  public var sets: Int
  /// Repetitions in a set; 0 where seconds count instead.
  public var repetitions: Int
  /// The hold asked for at the far end; s.
  public var hold: Double
  /// The rest between two sets; s.
  public var rest: Double
  /// How long a timed exercise lasts; s.
  public var duration: Double?
  public var timesPerDay: Int
  public var daysPerWeek: Int?
  public var timesPerWeek: Int?
  /// Where these figures come from.
  public var basis: String
}

/// A body segment that can wear the sensor.
public enum Placement: String, Sendable, CaseIterable, Codable {
  case shank
  case thigh
  case foot
  case sternum
  case sacrum
}

/// Where to wear the sensor for an exercise.
public struct PlacementAdvice: Sendable, Equatable {
  /// The segment that sees the exercise best; nil where no segment does.
  public var preferred: Placement?
  public var alternatives: [Placement]
  /// Segments that do not move enough to count with.
  public var blind: [Placement]
  public var note: String?
}

/// How the body moves in one repetition.
public struct Kinematics: Sendable, Equatable {
  /// The poses passed through, by the letter that the phases use; "A" is the start pose.
  public var poses: [String: Pose]
  /// One repetition, as moves and stays; empty for a periodic or an unseen movement.
  public var phases: [Phase]
  public var periodic: PeriodicMovement?
  public var range: RangeOfMotion
  /// Time still at the far end, and at the start pose.
  public var endHold: HoldLimits
  public var startHold: HoldLimits
  /// The time that a whole repetition may take; s.
  public var shortestCycle: Double
  public var longestCycle: Double
  public var tremor: Tremor
  /// Disturbances that belong to this exercise, by name.
  public var confounders: [String]
}

/// The pitch of each segment's proximal-to-distal axis in the sagittal plane; rad.
///
/// 0 points straight down, positive swings the distal end to the front.
public struct Pose: Sendable, Equatable {
  public var thigh: Double
  public var shank: Double
  public var foot: Double
  public var sternum: Double
  public var sacrum: Double
}

/// One part of a repetition.
public enum Phase: Sendable, Equatable {
  /// Moves to a pose within `duration`, s.
  case move(to: String, duration: Double)
  /// Stays; a long stretch creeps by `creep`, rad, every `creepInterval`, s.
  case stay(at: StayPosition, duration: Double, creep: Double, creepInterval: Double)

  public enum StayPosition: String, Sendable, Codable {
    case start
    case middle = "mid"
    case end
  }
}

/// A movement with a rhythm and without end poses: gait, foam rolling.
public struct PeriodicMovement: Sendable, Equatable {
  /// Hz.
  public var frequency: Double
  public var lowestFrequency: Double
  public var highestFrequency: Double
  /// rad.
  public var thighAmplitude: Double
  public var shankAmplitude: Double
  /// The peak of the impact at each step; m/s².
  public var impact: Double
  /// Sliding along the limb, m, and rocking with it, rad.
  public var slideAmplitude: Double
  public var rocking: Double
}

/// The range of motion of an exercise at its preferred placement; rad.
public struct RangeOfMotion: Sendable, Equatable {
  public var low: Double
  public var typical: Double
  public var high: Double
  /// The smallest that counts.
  public var minimum: Double
}

/// How long to stay at one end; s.
public struct HoldLimits: Sendable, Equatable {
  public var minimum: Double
  public var target: Double
  public var maximum: Double
  /// From here on the wearer is told to let go.
  public var over: Double
}

/// How much a limb shakes, by what it has to carry.
public enum Tremor: String, Sendable, CaseIterable, Codable {
  case supported
  case active
  case effort
  case standing
}
