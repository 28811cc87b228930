/// Divides the movement at the poses where the limb rests or turns round.
///
/// The limb has turned when it is away from the farthest pose by a share of the way there, in any
/// direction: nothing need be known of the axis.
struct StationTracker: Sendable {
  struct Parameters: Sendable {
    /// Away from the farthest pose by this share of the way there: the limb has turned.
    var turnShare: Real = 0.25
    /// A rest is this long, s.
    var restTime: Real = 0.12
    /// ... and its pose is that in which the limb has settled after this long, s.
    var settlingTime: Real = 0.5
    /// Left: away by this share of the smallest movement.
    var leaveShare: Real = 0.5
  }

  let parameters: Parameters = Parameters()
  /// The smallest movement, rad.
  let smallest: Real

  /// The last station; nil before the first sample.
  private(set) var last: Station?
  /// The pose of the present rest or, while the limb moves, the farthest one since the last station.
  private(set) var present: Station = Station(up: Vector3(0, 0, 1), arrived: 0, left: 0)
  /// From the last station to the farthest pose, as squared chord.
  private var squaredDistance: Real = 0

  init(smallest: Real) { self.smallest = smallest }

  /// Takes in a sample; returns the station that the limb has left with it.
  @inline(__always)
  mutating func update(_ input: LimbState) -> Station? {
    guard let last else {
      // Recordings and sensors begin where the limb is: at a start pose, as far as is known.
      let here = Station(up: input.up, arrived: input.time, left: input.time, isRest: true)
      self.last = here
      present = here
      return nil
    }
    present.path += input.advance
    present.peakRate = max(present.peakRate, input.rate)
    let away = present.up.squaredChord(to: input.up)
    let leaving = parameters.leaveShare * smallest
    if present.isRest {
      guard away <= leaving * leaving else { return leave(for: input.up, at: input.time) }
      // The last part of a movement is slower than what is called still.
      if input.isStill, Real(input.time - present.arrived) < parameters.settlingTime {
        present.up = input.up
      }
      present.left = input.isStill ? input.time : max(present.arrived, min(input.since, input.time))
      return nil
    }
    if input.isStill, Real(input.time - input.since) >= parameters.restTime {
      rest(in: input.up, since: input.since, until: input.time)
      return nil
    }
    let distance = last.up.squaredChord(to: input.up)
    if distance > squaredDistance {
      squaredDistance = distance
      present.up = input.up
      present.arrived = input.time
      present.left = input.time
      return nil
    }
    let turned = max(
      parameters.turnShare * parameters.turnShare * squaredDistance, leaving * leaving)
    guard squaredDistance >= smallest * smallest, away > turned else { return nil }
    return leave(for: input.up, at: input.time)
  }

  @inline(never)
  private mutating func rest(in up: Vector3, since: Double, until time: Double) {
    if let last, last.isRest, last.up.isWithin(parameters.leaveShare * smallest, of: up) {
      // Back where it rested before, having moved too little to matter.
      present = last
      present.left = time
      return
    }
    present.up = up
    present.arrived = since
    present.left = time
    present.isRest = true
  }

  @inline(never)
  private mutating func leave(for up: Vector3, at time: Double) -> Station {
    let station = present
    last = station
    present = Station(up: up, arrived: time, left: time)
    squaredDistance = station.up.squaredChord(to: up)
    return station
  }
}
