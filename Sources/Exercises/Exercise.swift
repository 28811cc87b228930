public import MotionCore

/// An exercise as data: what moves, how far and how fast, how often, and what to beware of.
///
/// Angles are in radians and times in seconds; as JSON, angles are in degrees and the keys name
/// the other units.
public struct Exercise: Sendable, Equatable, Codable {
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
    /// The wearer's own, see `TaughtMovement`.
    case taught
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

  public enum Side: String, Sendable, CaseIterable, Codable {
    case left
    case right
  }

  public var id: String
  public var name: String
  public var kind: Kind

  /// What is counted where seconds count and not repetitions; nil where repetitions do.
  public var activity: Activity?

  public var posture: Posture
  public var laterality: Laterality

  /// The side to begin with, where the source says so.
  public var firstSide: Side?

  /// The keys of the sources in `Catalogue.sources`; empty where the exercise is a common one.
  public var sources: [String]

  /// The dose in the words of its source.
  public var sourceDose: String

  public var dose: Dose
  public var placement: PlacementAdvice
  public var kinematics: Kinematics

  /// What makes a repetition and a hold, in words, where it is more than there and back.
  public var repetitionRule: String?
  public var holdRule: String?

  /// What is said at coaching moments, and what the wearer must beware of.
  public var coaching: [String]
  public var safety: [String]

  /// Whether seconds count and not repetitions.
  public var isTimed: Bool { dose.repetitions == 0 }
}
