import MotionCore
import Testing

@testable import glide_benchmark

@Suite struct MatchTests {
  private static func repetition(_ start: Double, _ end: Double) -> Repetition {
    Repetition(
      startTime: start, endTime: end, announcedTime: end, rangeOfMotion: 1, endHold: 0,
      startHold: 0, outDuration: 1, backDuration: 1, peakRate: 1, confidence: 1)
  }

  @Test func eachGoesWithTheOneItSharesTheMostTimeWith() {
    let counted = [Self.repetition(0, 2), Self.repetition(3, 6), Self.repetition(20, 22)]
    let truth = [1.0...4.5, 5.0...7.0, 10.0...12.0]
    let matched = matches(of: counted, with: truth, span: \.self)
    // The first two share 1.5 s; the one that is left shares nothing with the second.
    #expect(matched.map(\.counted.startTime) == [3])
    #expect(matched.map(\.truth) == [1.0...4.5])
  }

  @Test func noneIsUsedTwice() {
    let counted = [Self.repetition(0, 10)]
    let matched = matches(of: counted, with: [1.0...2.0, 3.0...4.0], span: \.self)
    #expect(matched.map(\.truth) == [1.0...2.0])
  }
}
