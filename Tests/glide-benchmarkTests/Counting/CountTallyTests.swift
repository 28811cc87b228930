import Testing

@testable import glide_benchmark

@Suite struct CountTallyTests {
  @Test func whatMayBeCountedOrNotIsRightBothWays() {
    var tally = CountTally()
    for count in [9, 10, 11, 12, 13] { tally.add(count: count, truth: 10, orAsManyMore: 2) }
    #expect(tally.exact == Share(count: 3, total: 5))
    #expect(tally.withinOne == Share(count: 5, total: 5))
    #expect(tally.missed == 1)
    #expect(tally.extra == 1)
  }

  @Test func missesAndGhostsAreApart() {
    var tally = CountTally()
    for (count, truth) in [(10, 10), (9, 10), (12, 10), (0, 5)] {
      tally.add(count: count, truth: truth)
    }
    #expect(tally.exact == Share(count: 1, total: 4))
    #expect(tally.withinOne == Share(count: 2, total: 4))
    #expect(tally.missed == 6)
    #expect(tally.extra == 2)
    #expect(tally.truth == 35)
    #expect(tally.meanError == 2)
    #expect(CountTally().meanError == nil)
    var twice = tally
    twice.add(tally)
    #expect(twice.exact == Share(count: 2, total: 8))
    #expect(twice.meanError == 2)
  }
}
