/// Whether of what the core says to be so sure as many are right.
struct ReliabilityReport {
  private let judged: [JudgedRepetition]

  init(_ judged: [JudgedRepetition]) { self.judged = judged }

  func print(_ output: OutputOptions) {
    let mixture = Reliability(judged)
    output.print(
      """
      Confidence: of the repetitions said to be so sure, how many are right. A mixture as in sessions
      that were started: people's sets, the exercise declared; people who do something else, as long
      as the recordings last; and simulated sessions, told and not told, without and with faults,
      that weigh as much as all people. The people are those to whom it was fitted.
      """, mixture.table)
    output.print(
      """
      The same by where they were counted. The calibration error is the mean of how far, bin by bin,
      the right ones are from what was said; Brier's score is the mean squared error.
      """, summary(mixture))
    output.print("The same, bin by bin.", details, isDetail: true)
  }

  private var bySource: [(source: JudgedRepetition.Source, reliability: Reliability)] {
    JudgedRepetition.Source.allCases.compactMap { source in
      let judged = judged.filter { $0.source == source }
      return judged.isEmpty ? nil : (source, Reliability(judged))
    }
  }

  private func summary(_ mixture: Reliability) -> Table {
    var table = Table(
      "counted in", "repetitions", "mean said", "right", "95 %", "calibration error", "Brier")
    for (name, reliability) in bySource.map({ ($0.source.rawValue, $0.reliability) })
      + [("the mixture", mixture)]
    {
      let all = reliability.all
      table.add(
        name, "\(all.count)", decimal(all.meanSaid, 3), decimal(all.share, 3),
        all.interval.text(decimals: 3), decimal(reliability.calibrationError, 3),
        decimal(reliability.brierScore, 3))
    }
    return table
  }

  private var details: Table {
    var table = Table("counted in", "said", "repetitions", "mean said", "right", "95 %")
    for (source, reliability) in bySource {
      for bin in reliability.bins where bin.count > 0 {
        table.add(
          source.rawValue, bin.name, "\(bin.count)", decimal(bin.meanSaid, 3),
          decimal(bin.share, 3), bin.interval.text(decimals: 3))
      }
    }
    return table
  }
}
