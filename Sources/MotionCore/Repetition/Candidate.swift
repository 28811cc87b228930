/// A movement out and back that may be a repetition.
struct Candidate: Sendable {
  var startTime: Double
  var endTime: Double
  /// rad
  var range: Real
  /// The part of the range beyond home, without a dip to the other side before; rad.
  var rise: Real
  /// Unit axis of the movement in the sensor frame at home.
  var direction: Vector3
  /// s
  var endHold: Real
  var startHold: Real
  var endReachedTime: Double
  var endLeftTime: Double
  /// The greatest speed of rotation, rad/s.
  var peakRate: Real
  /// The angle travelled, rad.
  var path: Real
  /// How much of the way back was left when the limb stopped or turned, as a share of the range.
  var shortfall: Real = 0
  /// How far the limb is from the start pose about other axes, rad.
  var offAxis: Real
  /// Whether the pose that it started from is the known home, not one guessed on the way.
  var isFromHome: Bool
  /// Why it is unlike the repetitions before it, if it is.
  var doubt: Refusal.Reason?

  init(
    startTime: Double, endTime: Double, range: Real, rise: Real, direction: Vector3,
    endHold: Real, startHold: Real, endReachedTime: Double, endLeftTime: Double,
    peakRate: Real, path: Real, offAxis: Real, isFromHome: Bool
  ) {
    self.startTime = startTime
    self.endTime = endTime
    self.range = range
    self.rise = rise
    self.direction = direction
    self.endHold = endHold
    self.startHold = startHold
    self.endReachedTime = endReachedTime
    self.endLeftTime = endLeftTime
    self.peakRate = peakRate
    self.path = path
    self.offAxis = offAxis
    self.isFromHome = isFromHome
  }

  init(
    _ departure: Departure, endTime: Double, endHold: Real, startHold: Real,
    offAxis: Real, isFromHome: Bool
  ) {
    startTime = departure.startTime
    self.endTime = endTime
    range = departure.range
    rise = departure.range - departure.depth
    shortfall = max(departure.valley, 0) / max(departure.range, 1e-9)
    direction = departure.direction
    self.endHold = endHold
    self.startHold = startHold
    endReachedTime = departure.endReachedTime ?? departure.peakTime
    endLeftTime = departure.endLeftTime
    peakRate = departure.peakRate
    path = departure.path
    self.offAxis = offAxis
    self.isFromHome = isFromHome
  }

  var duration: Real { Real(endTime - startTime) }

  /// How directly it went out and back: 1 is the shortest way.
  var efficiency: Real { path > 0 ? min(2 * range / path, 1) : 0 }

  /// Two movements may overlap by this much, s, and follow one another: the ends are dated back.
  static let timeTolerance: Double = 0.3

  /// Whether the limb rested at either end.
  var isRested: Bool { endHold + startHold > 0 }

  /// Whether this and `next`, which match, are exercise without a third: both rested at an end, as
  /// walking and cycling do not, or are the same in everything.
  func suffices(with next: Candidate) -> Bool {
    if isRested, next.isRested { return true }
    return startTime > next.startTime - Double(1.5 * next.duration) - 1
      && max(offAxis, next.offAxis) < 0.25 * next.range
      && min(duration, next.duration) > 0.7 * max(duration, next.duration)
      && min(range, next.range) > 0.8 * max(range, next.range)
  }

  /// Returns whether `other` is the same movement done again; closely, if it is to vouch for one
  /// that alone would not count.
  func matches(_ other: Candidate, closely: Bool) -> Bool {
    let rangeShare: Real = closely ? 0.65 : 0.5
    let durationShare: Real = closely ? 0.55 : 0.4
    return min(range, other.range) >= rangeShare * max(range, other.range)
      && min(duration, other.duration) >= durationShare * max(duration, other.duration)
      && direction.dot(other.direction) >= 0.75
  }

  /// Whether `next` follows soon enough to be of the same rhythm.
  func isInRhythm(with next: Candidate) -> Bool {
    Real(next.startTime - endTime) < 0.5 * next.duration + 2
  }

  /// Whether a pause may lie between this and `next`: it began in a rest, as what is done on the way
  /// does not, and both stayed at the far end, or neither.
  func mayPause(before next: Candidate) -> Bool {
    startHold > 0 && min(endHold, next.endHold) + 0.5 >= 0.5 * max(endHold, next.endHold)
  }

  /// Whether both range and duration are alike, whatever the direction.
  func isAsLarge(as other: Candidate) -> Bool {
    min(range, other.range) >= 0.65 * max(range, other.range)
      && min(duration, other.duration) >= 0.55 * max(duration, other.duration)
  }

  /// Returns this candidate as a counted repetition, of which nothing is said yet how sure it is.
  func repetition(announcedTime: Double) -> Repetition {
    Repetition(
      startTime: startTime, endTime: endTime, announcedTime: announcedTime, rangeOfMotion: range,
      endHold: endHold, startHold: startHold, outDuration: max(Real(endReachedTime - startTime), 0),
      backDuration: max(Real(endTime - endLeftTime), 0), peakRate: peakRate, confidence: 0)
  }
}
