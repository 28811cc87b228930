/// A movement out and back that may be a repetition.
struct Candidate: Sendable {
  var startTime: Double
  var endTime: Double
  /// rad
  var range: Double
  /// The part of the range beyond home, without a dip to the other side before; rad.
  var rise: Double
  /// Unit axis of the movement in the sensor frame at home.
  var direction: Vector3
  /// s
  var endHold: Double
  var startHold: Double
  var endReachedTime: Double
  var endLeftTime: Double
  /// rad/s
  var peakRate: Double
  /// The angle travelled, rad.
  var path: Double
  /// How far the limb is from the start pose about other axes, rad.
  var offAxis: Double
  /// Whether the pose that it started from is the known home, not one guessed on the way.
  var isFromHome: Bool
  /// Why it is unlike the repetitions before it, if it is.
  var doubt: Refusal.Reason?

  init(
    _ departure: Departure, endTime: Double, endHold: Double, startHold: Double,
    offAxis: Double, isFromHome: Bool
  ) {
    startTime = departure.startTime
    self.endTime = endTime
    range = departure.range
    rise = departure.range - departure.depth
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

  var duration: Double { endTime - startTime }

  /// How directly it went out and back: 1 is the shortest way.
  var efficiency: Double { path > 0 ? min(2 * range / path, 1) : 0 }

  /// Returns whether `other` is the same movement done again; closely, if it is to vouch for one
  /// that alone would not count.
  func matches(_ other: Candidate, closely: Bool) -> Bool {
    let rangeShare = closely ? 0.75 : 0.5
    let durationShare = closely ? 0.6 : 0.4
    return min(range, other.range) >= rangeShare * max(range, other.range)
      && min(duration, other.duration) >= durationShare * max(duration, other.duration)
      && direction.dot(other.direction) >= 0.75
  }

  /// Returns this candidate as a counted repetition.
  func repetition(announcedTime: Double, confidence: Double) -> Repetition {
    Repetition(
      startTime: startTime, endTime: endTime, announcedTime: announcedTime, rangeOfMotion: range,
      endHold: endHold, startHold: startHold, outDuration: max(endReachedTime - startTime, 0),
      backDuration: max(endTime - endLeftTime, 0), peakRate: peakRate, confidence: confidence)
  }
}
