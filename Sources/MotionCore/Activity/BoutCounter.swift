/// Counts the cycles of a rhythm in bouts: steady stretches, which begin and end.
///
/// A bout begins when a few cycles alike followed one another, and they count with it. Each cycle
/// stands for the time of one period about its passage through the middle, so that n passages make
/// n cycles and n periods.
struct BoutCounter: Sendable {
  private let rhythm: Rhythm
  private var detector: CycleDetector

  /// The cycles in a row before a bout.
  private var chain: Chain?
  private var bout: Bout?

  /// The bout that goes on.
  private struct Bout: Sendable {
    /// The end of what was told of it; s.
    var told: Double
    /// Its usual cycle; s.
    var period: Real
    /// Doubtful cycles since then, which count when the rhythm goes on.
    var doubtful: Int = 0
    /// Whether the latest cycle was too long for one.
    var wasLong: Bool = false

    /// The bout with another cycle, which changes what is usual unless it is the first long one.
    func going(on cycle: CycleDetector.Cycle, isLong: Bool) -> Bout {
      let usual = isLong && !wasLong ? period : period + (cycle.duration - period) * 0.3
      return Bout(told: cycle.endTime, period: usual, wasLong: isLong)
    }
  }

  private struct Chain: Sendable {
    var start: Double
    var end: Double
    var count: Int
    var shortest: Real
    var longest: Real

    init(_ cycle: CycleDetector.Cycle) {
      start = cycle.startTime
      end = cycle.endTime
      count = 1
      shortest = cycle.duration
      longest = cycle.duration
    }

    var period: Real { Real(end - start) / Real(count) }
  }

  init(_ rhythm: Rhythm) {
    self.rhythm = rhythm
    detector = CycleDetector(rhythm)
  }

  var isActive: Bool { bout != nil }

  mutating func update(_ limb: LimbMotion, dt: Real, report: (MotionFact) -> Void) {
    if let cycle = detector.update(limb, dt: dt) { take(cycle, report: report) }
    if let bout, Real(limb.time - bout.told) > rhythm.longestPause { end(bout, report: report) }
  }

  /// Ends what goes on, since samples are missing.
  mutating func interrupt(report: (MotionFact) -> Void) {
    detector.interrupt()
    chain = nil
    if let bout { end(bout, report: report) }
  }

  private mutating func take(_ cycle: CycleDetector.Cycle, report: (MotionFact) -> Void) {
    guard isInRhythm(cycle) else {
      chain = nil
      if cycle.duration <= rhythm.longestCycle { bout?.doubtful += 1 }
      return
    }
    if let bout {
      report(
        .active(
          ActiveSpan(
            startTime: bout.told, endTime: cycle.endTime,
            cycles: 1 + bout.doubtful + missed(in: cycle, of: bout))))
      self.bout = bout.going(on: cycle, isLong: isLong(cycle, in: bout))
    } else {
      chain = extended(by: cycle)
      begin(report: report)
    }
  }

  private func isLong(_ cycle: CycleDetector.Cycle, in bout: Bout) -> Bool {
    rhythm.isSteady && !cycle.hasGyroscope && cycle.duration > rhythm.greatestRatio * bout.period
  }

  /// How many cycles were missed in a long one; the second long one is a slower rhythm.
  private func missed(in cycle: CycleDetector.Cycle, of bout: Bout) -> Int {
    guard isLong(cycle, in: bout), !bout.wasLong else { return 0 }
    return Int((cycle.duration / bout.period).rounded()) - 1
  }

  private func isInRhythm(_ cycle: CycleDetector.Cycle) -> Bool {
    cycle.duration <= rhythm.longestCycle && cycle.swing >= rhythm.smallestSwing
      && !cycle.isDivided && cycle.forceDeviation >= rhythm.smallestForceDeviation
      && cycle.evenShare <= rhythm.greatestEvenShare
  }

  private func extended(by cycle: CycleDetector.Cycle) -> Chain {
    guard var chain, chain.end == cycle.startTime else { return Chain(cycle) }
    chain.shortest = min(chain.shortest, cycle.duration)
    chain.longest = max(chain.longest, cycle.duration)
    guard chain.longest <= rhythm.greatestRatio * chain.shortest else { return Chain(cycle) }
    chain.end = cycle.endTime
    chain.count += 1
    return chain
  }

  /// Begins a bout where the chain is long enough: passages are one more than the cycles between.
  private mutating func begin(report: (MotionFact) -> Void) {
    guard let chain, chain.count + 1 >= rhythm.cyclesToBegin else { return }
    let start = chain.start - Double(chain.period / 2)
    report(.activityBegan(time: start))
    report(
      .active(ActiveSpan(startTime: start, endTime: chain.end, cycles: chain.count + 1)))
    bout = Bout(told: chain.end, period: chain.period)
    self.chain = nil
  }

  private mutating func end(_ bout: Bout, report: (MotionFact) -> Void) {
    let end = bout.told + Double(bout.period / 2)
    report(.active(ActiveSpan(startTime: bout.told, endTime: end, cycles: 0)))
    report(.activityEnded(time: end))
    self.bout = nil
  }
}
