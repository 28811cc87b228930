import Testing

@testable import MotionSimulator

@Suite struct TrackTests {
  @Test func overlappingMovesAddUp() {
    var track = Track(1)
    track.add(MinimumJerkMove(start: 0, duration: 2, change: 4))
    track.add(MinimumJerkMove(start: 3, duration: 1, change: -1))
    track.add(MinimumJerkMove(start: 1, duration: 4, change: 10))
    #expect(track.at(-1).value == 1)
    #expect(track.at(1).value == 3)
    #expect(track.at(3).value == 10)
    #expect(track.at(6) == Jet(14))
    #expect(track.final == 14)
  }

  @Test func aMoveIsFasterThanARateWithinItsSpan() throws {
    let move = MinimumJerkMove(start: 2, duration: 1.5, change: -1.2)
    let span = try #require(move.span(fasterThan: 0.1))
    for time in [span.lowerBound, span.upperBound] {
      #expect(abs(abs(move.contribution(at: time).rate) - 0.1) < 1e-9)
    }
    #expect(move.span(fasterThan: 1.51) == nil)
  }
}
