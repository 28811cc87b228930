import MotionCore

/// An exercise of the wearer's own, learned from two or three slow repetitions.
///
/// Everything in it is the same however the sensor is turned in its strap, so that it can be worn
/// anew each day. Angles are in radians and times in seconds; as JSON, the keys name the units.
public struct TaughtMovement: Sendable, Equatable {
  /// How far it goes; rad.
  public struct Extent: Sendable, Equatable {
    public var smallest: Double
    public var median: Double
    public var largest: Double

    public init(smallest: Double, median: Double, largest: Double) {
      self.smallest = smallest
      self.median = median
      self.largest = largest
    }
  }

  /// How it was learned.
  public struct Lesson: Sendable, Equatable, Codable {
    /// The recording's file or the sensor's id.
    public var source: String
    /// A label for people, as "2026-05-17".
    public var date: String?
    public var repetitions: Int

    public init(source: String, date: String? = nil, repetitions: Int) {
      self.source = source
      self.date = date
      self.repetitions = repetitions
    }
  }

  /// The version of the form in which it is kept; one that is newer cannot be read.
  public static let version: Int = 1

  /// Characters.
  public static let longestTitle: Int = 100

  /// What it is called wherever an exercise's id is: see `MovementName`.
  public var id: String
  public var title: String

  /// Where the sensor was worn; nil where nobody said.
  public var placement: Placement?
  public var side: Exercise.Side?

  public var range: Extent

  /// The time out and back, the hold at the far end included; s.
  public var cycle: Double
  public var outDuration: Double
  public var backDuration: Double

  /// Time still at the far end, and at the start between two repetitions; s.
  public var endHold: Double
  public var startHold: Double

  /// From a vertical axis, 0 (turning on the spot), to a level one, π/2 (lifting, bending).
  public var axisInclination: Double

  /// Whether the limb goes to the other side in between, as in rolling to the left and the right.
  public var alternates: Bool

  public var shape: MovementShape
  public var lesson: Lesson

  public init(
    id: String, title: String, placement: Placement?, side: Exercise.Side?, range: Extent,
    cycle: Double, outDuration: Double, backDuration: Double, endHold: Double, startHold: Double,
    axisInclination: Double, alternates: Bool, shape: MovementShape, lesson: Lesson
  ) {
    self.id = id
    self.title = title
    self.placement = placement
    self.side = side
    self.range = range
    self.cycle = cycle
    self.outDuration = outDuration
    self.backDuration = backDuration
    self.endHold = endHold
    self.startHold = startHold
    self.axisInclination = axisInclination
    self.alternates = alternates
    self.shape = shape
    self.lesson = lesson
  }
}
