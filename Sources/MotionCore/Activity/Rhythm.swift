/// What makes a limb's swinging to and fro an activity's rhythm.
struct Rhythm: Sendable {
  /// The shortest and the longest cycle; s.
  var shortestCycle: Real
  var longestCycle: Real

  /// The smallest swing from one side to the other; rad.
  var smallestSwing: Real

  /// How much the specific force varies within a cycle at least: its standard deviation, m/s².
  var smallestForceDeviation: Real
  /// The share of that variance, from 0 to 1, which goes evenly with the swing, at most.
  var greatestEvenShare: Real

  /// Cycles in a row, alike in duration, with which a bout begins.
  var cyclesToBegin: Int
  /// The longest of these over the shortest, at most.
  var greatestRatio: Real

  /// Whether the cycles of a bout are so alike that a single one of more than that ratio is two or
  /// more, whose passages an accelerometer alone did not see.
  var isSteady: Bool

  /// A bout has ended when no cycle was completed for this time; s.
  var longestPause: Real

  /// Time constant of the leaky integral of the limb's rate; s.
  var leakTime: Real
  /// Time in which the swing's axis and size are forgotten; s.
  var memory: Real

  /// Walking and running, 0.5 to 1.7 strides a second. A leg that swings in the air does not
  /// throw the body from one foot to the other, and one on a pedal goes round evenly, without a
  /// knock: the force tells.
  static let gait = Rhythm(
    shortestCycle: 0.58, longestCycle: 2, smallestSwing: .degrees(6),
    smallestForceDeviation: 0.8, greatestEvenShare: 0.7, cyclesToBegin: 4, greatestRatio: 1.4,
    isSteady: true,
    longestPause: 2.2,
    leakTime: 0.5, memory: 2)

  /// Foam rolling, 0.2 to 0.8 strokes a second in the literature and some more here; to stay on a
  /// tender spot for up to ten seconds is part of it.
  static let rolling = Rhythm(
    shortestCycle: 0.9, longestCycle: 7, smallestSwing: .degrees(2),
    smallestForceDeviation: 0, greatestEvenShare: 1, cyclesToBegin: 2, greatestRatio: 2.5,
    isSteady: false,
    longestPause: 14,
    leakTime: 0.8, memory: 6)
}
