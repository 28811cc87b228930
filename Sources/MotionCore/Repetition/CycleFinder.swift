/// Finds out from the poses passed alone that a movement is being repeated, and from where: nothing
/// is known of the start pose or of the axis.
///
/// A movement that is repeated passes the same poses in the same order. Home is where it began,
/// not where the limb rests longer: people hold the far end for longer than they rest.
struct CycleFinder: Sendable {
  /// Cycles that are alike.
  struct Found: Sendable {
    var first: Candidate
    var middle: Candidate?
    /// nil where one alone is enough.
    var last: Candidate?
    var home: Station
    /// Where the limb came from to begin the first one, if that is known.
    var origin: Station?
    /// Whether the limb has left home again meanwhile.
    var isAway: Bool = false
  }

  /// Whether one cycle alone is not enough.
  let needsCompany: Bool
  private var tracker: StationTracker
  private var sequence: StationSequence
  private var isRestSeen: Bool = false

  init(profile: MovementProfile) {
    // A little less than what counts: the far pose of a cycle is told apart before it is measured.
    let smallest = 0.7 * profile.minimumRange
    needsCompany = profile.matchingRepetitions > 1
    tracker = StationTracker(smallest: smallest)
    sequence = StationSequence(smallest: smallest)
  }

  /// Takes in a sample and returns whether a station was come to or left with it, so that a cycle
  /// may end there.
  @inline(__always)
  mutating func update(_ input: LimbState) -> Bool {
    let isFirst = tracker.last == nil
    if let left = tracker.update(input) {
      isRestSeen = false
      let isKnown = left.isRest && sequence.endsInRest(since: left.arrived)
      sequence.append(left)
      return !isKnown
    }
    if isFirst, let first = tracker.last { sequence.append(first) }
    guard tracker.present.isRest, !isRestSeen else { return false }
    isRestSeen = true
    sequence.append(tracker.present)
    return true
  }

  /// Returns cycles that began after `earliest`, s, and are like the one that ends in the last
  /// station.
  @inline(never)
  func find(since earliest: Double) -> Found? {
    let n = sequence.turnCount
    guard n >= 3, let last = sequence.cycle(from: n - 3, since: earliest) else { return nil }
    let home = sequence.turn(n - 1)
    guard needsCompany else { return Found(first: last, home: home) }
    guard n >= 5, sequence.isSame(n - 3, n - 1, range: last.range) else { return nil }
    var doubtful: (cycle: Candidate, turn: Int)?
    var i = 0
    while i <= n - 5 {
      defer { i += 1 }
      guard sequence.isSame(i + 2, n - 3, range: last.range),
        let first = sequence.cycle(from: i, since: earliest),
        first.matches(last, closely: true),
        (doubtful?.cycle ?? first).isInRhythm(with: last)
          || first.mayPause(before: last) && sequence.turn(i + 2).isRest
      else { continue }
      let gap =
        sequence.turn(i + 2).angle(to: sequence.turn(n - 3))
        + sequence.turn(i + 1).angle(to: sequence.turn(n - 2))
      if let doubtful {
        let found = Found(
          first: doubtful.cycle, middle: first, last: last, home: home,
          origin: sequence.origin(of: doubtful.turn))
        return begunEarlier(found, turn: doubtful.turn, middle: i, since: earliest) ?? found
      }
      if first.suffices(with: last), first.isRested || gap < 0.4 * last.range {
        let found = Found(
          first: first, last: last, home: home, origin: sequence.origin(of: i))
        return begunEarlier(found, turn: i, middle: nil, since: earliest) ?? found
      }
      // Two that are no more than alike may be chance: a third must come.
      if i <= n - 7 {
        doubtful = (first, i)
        i += 1
      }
    }
    return nil
  }

  /// Returns the cycles half a cycle earlier, if the movement began then, from the other end.
  private func begunEarlier(
    _ found: Found, turn i: Int, middle: Int?, since earliest: Double
  ) -> Found? {
    let n = sequence.turnCount
    guard i > 0, let first = sequence.cycle(from: i - 1, since: earliest),
      first.isAsLarge(as: found.first)
    else { return nil }
    let since = first.endTime - Candidate.timeTolerance
    guard let last = sequence.cycle(from: n - 4, since: since) else { return nil }
    let between = middle.flatMap { sequence.cycle(from: $0 - 1, since: since) }
    let isBetween = between.map { $0.endTime <= last.startTime + Candidate.timeTolerance } ?? false
    return Found(
      first: first, middle: isBetween ? between : nil, last: last,
      home: sequence.turn(n - 2), origin: sequence.origin(of: i - 1), isAway: true)
  }

  /// Returns the cycle just before `counted`, which is like it and began after `earliest`, s.
  func predecessor(of counted: Candidate, since earliest: Double) -> Candidate? {
    let n = sequence.turnCount
    guard n >= 3 else { return nil }
    for i in (0...(n - 3)).reversed() {
      guard let cycle = sequence.cycle(from: i, since: earliest),
        cycle.endTime <= counted.startTime + Candidate.timeTolerance,
        cycle.isInRhythm(with: counted),
        cycle.matches(counted, closely: true), cycle.suffices(with: counted)
      else { continue }
      return cycle
    }
    return nil
  }
}
