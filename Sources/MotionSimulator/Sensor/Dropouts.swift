import MotionCore

extension [MotionSample] {
  /// Takes `count` stretches of 50 to 500 ms out, anywhere within `span`, and says where samples
  /// are missing.
  mutating func drop(_ count: Int, within span: ClosedRange<Double>, random: inout RandomSource)
    -> [SessionTruth.Gap]
  {
    guard count > 0 else { return [] }
    let stretches = (0..<count).map { _ in
      let start = random.uniform(span)
      return start...(start + random.uniform(0.05...0.5))
    }
    var kept: [MotionSample] = []
    kept.reserveCapacity(self.count)
    var gaps: [SessionTruth.Gap] = []
    var isMissing = false
    for sample in self {
      if stretches.contains(where: { $0.contains(sample.time) }) {
        isMissing = true
        continue
      }
      if isMissing, let last = kept.last {
        gaps.append(SessionTruth.Gap(from: last.time, to: sample.time))
      }
      isMissing = false
      kept.append(sample)
    }
    self = kept
    return gaps
  }
}
