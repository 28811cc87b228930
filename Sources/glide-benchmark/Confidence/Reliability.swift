/// How often repetitions said to be so sure are right.
struct Reliability {
  /// The repetitions of which about as much was said.
  struct Bin {
    var range: Range<Double>
    private(set) var count = 0
    private var weight = 0.0
    private var squaredWeight = 0.0
    private var said = 0.0
    private var right = 0.0

    init(_ range: Range<Double>) { self.range = range }

    mutating func add(said: Double, rightness: Double, weight: Double) {
      count += 1
      self.weight += weight
      squaredWeight += weight * weight
      self.said += weight * said
      right += weight * rightness
    }

    var total: Double { weight }
    /// Means; nil of none.
    var meanSaid: Double? { weight > 0 ? said / weight : nil }
    var share: Double? { weight > 0 ? right / weight : nil }

    /// That of as many equal weights as tell as much (Kish 1965).
    var interval: Interval {
      .wilson(share: share, size: squaredWeight > 0 ? weight * weight / squaredWeight : 0)
    }

    /// "0.90–0.95"
    var name: String {
      if range.lowerBound == 0 { return "< \(decimal(range.upperBound, 2))" }
      return range.upperBound > 1
        ? "≥ \(decimal(range.lowerBound, 2))"
        : "\(decimal(range.lowerBound, 2))–\(decimal(range.upperBound, 2))"
    }
  }

  private static let edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01]

  private(set) var bins = zip(edges, edges.dropFirst()).map { Bin($0..<$1) }
  private(set) var all = Bin(0..<1.01)
  private var squaredErrors = 0.0

  /// Takes in `judged`, each with what it weighs and what is `said` of it: by the core itself, or
  /// otherwise.
  init(_ judged: some Sequence<JudgedRepetition>, said: (JudgedRepetition) -> Double = \.confidence)
  {
    for judged in judged { add(judged, said: said(judged)) }
  }

  private mutating func add(_ judged: JudgedRepetition, said: Double) {
    guard let index = bins.firstIndex(where: { $0.range.contains(said) }) else { return }
    bins[index].add(said: said, rightness: judged.rightness, weight: judged.weight)
    all.add(said: said, rightness: judged.rightness, weight: judged.weight)
    let error = said - judged.rightness
    squaredErrors += judged.weight * error * error
  }

  /// The mean of how far, bin by bin, the share of right ones is from what was said; nil of none.
  var calibrationError: Double? {
    guard all.total > 0 else { return nil }
    let sum = bins.reduce(0) { sum, bin in
      guard let said = bin.meanSaid, let share = bin.share else { return sum }
      return sum + bin.total * (said - share).magnitude
    }
    return sum / all.total
  }

  /// The mean squared error of what was said (Brier 1950); nil of none.
  var brierScore: Double? { all.total > 0 ? squaredErrors / all.total : nil }

  var table: Table {
    var table = Table("said", "repetitions", "mean said", "right", "95 %")
    for bin in bins + [all] {
      table.add(
        bin.range == all.range ? "all" : bin.name, "\(bin.count)", decimal(bin.meanSaid, 3),
        decimal(bin.share, 3), bin.count > 0 ? bin.interval.text(decimals: 3) : "–")
    }
    return table
  }
}
