/// The last poses where the limb rested or turned round, and what lies between them.
struct StationSequence: Sendable {
  struct Parameters: Sendable {
    /// Two poses this near, as a share of the range, are the same.
    var gapShare: Real = 0.4
    /// The same for the rest that the first cycle began in, from where the limb may have settled.
    var startGapShare: Real = 0.6
    /// Time from one coming home to the next, s: strides are shorter.
    var shortestPeriod: Real = 1.6
    /// Within this share of the range the start pose has not changed meanwhile.
    var settledShare: Real = 0.15
    /// A way back of less than this share of the way is no turn.
    var falterShare: Real = 0.3
    /// A rest beyond this share of the range is a hold at the far end.
    var holdShare: Real = 0.7
  }

  /// The most stations that are kept: three cycles with pauses on the way.
  static let capacity: Int = 16

  let parameters: Parameters = Parameters()
  /// The smallest movement, rad.
  let smallest: Real

  private var stations: InlineArray<16, Station>
  private(set) var count: Int = 0
  /// The stations where the limb turned: those only passed on the way are left out.
  private var turns: InlineArray<16, Int> = InlineArray(repeating: 0)
  private(set) var turnCount: Int = 0

  init(smallest: Real) {
    self.smallest = smallest
    stations = InlineArray(repeating: Station(up: Vector3(0, 0, 1), arrived: 0, left: 0))
  }

  /// The pose of the turn `i`.
  func turn(_ i: Int) -> Station { stations[turns[i]] }

  /// Where the limb last rested before the turn `i`, or else turned; nil where that is not known.
  func origin(of i: Int) -> Station? {
    guard i > 0 else { return nil }
    return turn((0..<i).last { turn($0).isRest } ?? i - 1)
  }

  /// Whether the last station is the rest that began at `time`, s.
  func endsInRest(since time: Double) -> Bool {
    count > 0 && stations.span[count - 1].isRest && stations.span[count - 1].arrived == time
  }

  /// Adds a station, or brings the last one up to date where it is the same rest.
  @inline(never)
  mutating func append(_ station: Station) {
    if station.isRest, count > 0, stations.span[count - 1].isRest,
      stations.span[count - 1].arrived == station.arrived
    {
      count -= 1
    } else if count == Self.capacity {
      for i in 1..<count { stations.swapAt(i - 1, i) }
      count -= 1
    }
    stations[count] = station
    count += 1
    findTurns()
  }

  private mutating func findTurns() {
    // Looked at in place: an element of the array itself would be read out of a copy of it all.
    let stations = stations.span
    turnCount = 0
    for i in 0..<count {
      while turnCount >= 2,
        Self.isPassed(stations, turns[turnCount - 1], from: turns[turnCount - 2], to: i)
      {
        turnCount -= 1
      }
      if turnCount >= 3, isFaltering(stations, to: i) { turnCount -= 2 }
      turns[turnCount] = i
      turnCount += 1
    }
  }

  /// Whether the last two turns were nothing on the way from the one before them to `i`.
  private func isFaltering(_ stations: Span<Station>, to i: Int) -> Bool {
    let (start, turned, back) = (turns[turnCount - 3], turns[turnCount - 2], turns[turnCount - 1])
    guard !stations[turned].isRest, !stations[back].isRest else { return false }
    return stations[turned].up.squaredChord(to: stations[back].up)
      < parameters.falterShare * parameters.falterShare
      * stations[start].up.squaredChord(to: stations[i].up)
  }

  /// Whether `i` lies between `a` and `b`: no farther from either than they are from one another.
  private static func isPassed(
    _ stations: Span<Station>, _ i: Int, from a: Int, to b: Int
  ) -> Bool {
    let up = stations[i].up
    let whole = stations[a].up.squaredChord(to: stations[b].up)
    return whole >= stations[a].up.squaredChord(to: up)
      && whole >= stations[b].up.squaredChord(to: up)
  }

  /// Whether two turns are the same pose in a movement of this range, rad.
  func isSame(_ i: Int, _ j: Int, range: Real) -> Bool {
    turn(i).angle(to: turn(j)) <= parameters.gapShare * range
  }

  /// Returns the movement out of turn `i` to the next and back to the one after, or nil where it
  /// did not come back or began before `earliest`, s.
  func cycle(from i: Int, since earliest: Double) -> Candidate? {
    let stations = stations.span
    let far = turns[i + 1]
    let home = turns[i + 2]
    let range = stations[far].angle(to: stations[home])
    guard range >= smallest,
      let start = start(in: turns[i]..<far, home: home, range: range),
      stations[start].left >= earliest,
      Real(stations[home].arrived - stations[start].arrived) >= parameters.shortestPeriod
    else { return nil }
    return candidate(from: start, far: far, to: home, range: range)
  }

  /// Where a cycle that came back to `home` began: the latest of `candidates` that is like it, or
  /// the rest that they begin with, if it is not far from it.
  private func start(in candidates: Range<Int>, home: Int, range: Real) -> Int? {
    let stations = stations.span
    for i in candidates.reversed()
    where stations[i].angle(to: stations[home]) <= parameters.gapShare * range {
      return beforeDip(i, home: home, range: range)
    }
    let first = candidates.lowerBound
    let isNear =
      stations[first].angle(to: stations[home]) <= parameters.startGapShare * range
    return stations[first].isRest && isNear ? first : nil
  }

  /// The rest before `i`, where the limb only drew back at `i` to set out.
  private func beforeDip(_ i: Int, home: Int, range: Real) -> Int {
    let stations = stations.span
    guard i > 0, !stations[i].isRest, stations[i - 1].isRest,
      stations[i - 1].angle(to: stations[home]) <= parameters.gapShare * range
    else { return i }
    return i - 1
  }

  private func candidate(from start: Int, far: Int, to home: Int, range: Real) -> Candidate? {
    let stations = stations.span
    let (begin, peak, end) = (stations[start], stations[far], stations[home])
    guard let direction = peak.up.cross(end.up).normalized else { return nil }
    var path: Real = 0
    var rate: Real = 0
    var hold: Real = 0
    for i in (start + 1)...home {
      let station = stations[i]
      path += station.path
      rate = max(rate, station.peakRate)
      if i < home, station.isRest, station.angle(to: end) > parameters.holdShare * range {
        hold += Real(station.left - station.arrived)
      }
    }
    // Home has settled where it began; where it ended the limb may still be on its last degrees.
    let isSettled = begin.angle(to: end) < parameters.settledShare * range
    let excursion = isSettled ? begin.angle(to: peak) : range
    return Candidate(
      startTime: begin.left, endTime: end.arrived, range: excursion, rise: excursion,
      direction: direction, endHold: hold, startHold: Real(begin.left - begin.arrived),
      endReachedTime: peak.arrived, endLeftTime: peak.left, peakRate: rate, path: path,
      offAxis: begin.angle(to: end), isFromHome: false)
  }
}
