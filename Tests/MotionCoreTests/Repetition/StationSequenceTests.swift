import MotionCore
import Testing

@testable import MotionCore

@Suite struct StationSequenceTests {
  /// A pose, in degrees, and when the limb was there, s; a rest unless it came and went at once.
  private struct Stop {
    var degrees: Double
    var arrived: Double
    var left: Double
    var aside: Double = 0

    var station: Station {
      Station(
        up: .up(degrees, aside: aside), arrived: arrived, left: left, path: .degrees(60),
        peakRate: .degrees(10 * arrived), isRest: left > arrived)
    }
  }

  private func sequence(_ stops: [Stop]) -> StationSequence {
    var sequence = StationSequence(smallest: .degrees(17.5))
    for stop in stops { sequence.append(stop.station) }
    return sequence
  }

  private func glide(home: Double = 0, end: Double = 60, aside: Double = 0) -> [Stop] {
    [
      Stop(degrees: 0, arrived: 0, left: 2), Stop(degrees: end, arrived: 3.5, left: 6.5),
      Stop(degrees: home, arrived: 8, left: 10, aside: aside),
    ]
  }

  @Test func anEmptyOneHasNoTurns() {
    #expect(sequence([]).turnCount == 0)
    #expect(!sequence([]).endsInRest(since: 0))
  }

  @Test func aPauseOnTheWayIsNoTurn() {
    let stops = [(0.0, 0.0), (30, 2), (60, 4), (40, 6), (20, 7), (0, 8)].map {
      Stop(degrees: $0, arrived: $1, left: $1 + 1)
    }
    let sequence = sequence(stops)
    #expect(sequence.count == 6)
    #expect(sequence.turnCount == 3)
    #expect((0..<3).map { sequence.turn($0).arrived } == [0, 4, 8])
  }

  @Test func aRestThatGoesOnIsTheSameRest() {
    var sequence = sequence(glide())
    #expect(sequence.endsInRest(since: 8))
    #expect(!sequence.endsInRest(since: 3.5))
    sequence.append(Stop(degrees: 1, arrived: 8, left: 12).station)
    #expect(sequence.count == 3)
    #expect(sequence.turn(2).left == 12)
  }

  @Test func theOldestStationsAreForgotten() {
    let stops = (0..<20).map {
      Stop(degrees: $0 % 2 == 0 ? 0 : 60, arrived: 4 * Double($0), left: 4 * Double($0) + 2)
    }
    let sequence = sequence(stops)
    #expect(sequence.count == StationSequence.capacity)
    #expect(sequence.turn(0).arrived == 16)
    #expect(sequence.turn(sequence.turnCount - 1).arrived == 76)
  }

  @Test func outAndBackIsACycleFromLeavingToArriving() throws {
    let cycle = try #require(sequence(glide()).cycle(from: 0, since: 0))
    #expect(cycle.startTime == 2)
    #expect(cycle.endTime == 8)
    #expect(abs(cycle.range.inDegrees - 60) < 1e-9)
    #expect((cycle.direction - Vector3(1, 0, 0)).length < 1e-12)
    #expect(cycle.endHold == 3)
    #expect(cycle.startHold == 2)
    #expect(cycle.endReachedTime == 3.5)
    #expect(cycle.endLeftTime == 6.5)
    #expect(abs(cycle.path.inDegrees - 120) < 1e-9)
    #expect(abs(cycle.peakRate.inDegrees - 80) < 1e-9)
    #expect(cycle.offAxis == 0)
  }

  @Test func whatDidNotComeBackIsNone() {
    // A start that rested may have settled by six tenths of the range.
    #expect(sequence(glide(home: 22)).cycle(from: 0, since: 0) != nil)
    #expect(sequence(glide(home: 24)).cycle(from: 0, since: 0) == nil)
    #expect(sequence(glide(home: 0, aside: 50)).cycle(from: 0, since: 0) == nil)
  }

  @Test func aStartWithoutARestMustBeNearer() {
    var stops = glide(home: 18)
    stops[0].left = stops[0].arrived
    #expect(sequence(stops).cycle(from: 0, since: 0) == nil)
    stops[2].degrees = 16
    #expect(sequence(stops).cycle(from: 0, since: 0) != nil)
  }

  @Test func aSmallOneIsNone() {
    #expect(sequence(glide(end: 17)).cycle(from: 0, since: 0) == nil)
    #expect(sequence(glide(end: 18)).cycle(from: 0, since: 0) != nil)
  }

  @Test func aStrideIsTooShort() {
    func stride(_ duration: Double) -> StationSequence {
      sequence([
        Stop(degrees: 0, arrived: 1, left: 1), Stop(degrees: 60, arrived: 1.5, left: 1.5),
        Stop(degrees: 0, arrived: 1 + duration, left: 1 + duration),
      ])
    }
    #expect(stride(1.5).cycle(from: 0, since: 0) == nil)
    #expect(stride(1.7).cycle(from: 0, since: 0) != nil)
  }

  @Test func whatIsCountedAlreadyIsNotFoundAgain() {
    #expect(sequence(glide()).cycle(from: 0, since: 2) != nil)
    #expect(sequence(glide()).cycle(from: 0, since: 2.1) == nil)
  }

  @Test func pausesNearTheEndAreHoldsAndThoseOnTheWayAreNot() throws {
    let stops = [(0.0, 0.0), (30, 2), (50, 4), (60, 6), (30, 8), (0, 10)].map {
      Stop(degrees: $0, arrived: $1, left: $1 + 1)
    }
    let cycle = try #require(sequence(stops).cycle(from: 0, since: 0))
    #expect(cycle.endHold == 2)
    #expect(cycle.startTime == 1)
    #expect(cycle.endTime == 10)
  }

  @Test func drawingBackToSetOutBelongsToTheMovement() throws {
    let cycle = try #require(
      sequence([
        Stop(degrees: 0, arrived: 0, left: 2), Stop(degrees: -10, arrived: 2.5, left: 2.5),
        Stop(degrees: 60, arrived: 4, left: 5), Stop(degrees: 0, arrived: 7, left: 8),
      ]).cycle(from: 1, since: 0))
    #expect(cycle.startTime == 2)
    #expect(cycle.startHold == 2)
  }

  @Test func theRangeIsFromTheStartWhereTheLimbCameBackToIt() throws {
    // On its last degrees: the start is measured, and the end is not yet.
    let settled = try #require(sequence(glide(home: 6)).cycle(from: 0, since: 0))
    #expect(abs(settled.range.inDegrees - 60) < 1e-9)
    let moved = try #require(sequence(glide(home: 15)).cycle(from: 0, since: 0))
    #expect(abs(moved.range.inDegrees - 45) < 1e-9)
    #expect(abs(moved.offAxis.inDegrees - 15) < 1e-9)
  }

  @Test func posesAreTheSameWithinFourTenthsOfTheRange() {
    let sequence = sequence(glide(home: 20))
    #expect(sequence.isSame(0, 2, range: .degrees(51)))
    #expect(!sequence.isSame(0, 2, range: .degrees(49)))
  }

  @Test func aPoseThatIsExactlyOppositeHasNoAxisAndMakesNoCycle() {
    let up = Vector3(0, 0, 1)
    var sequence = StationSequence(smallest: .degrees(17.5))
    for (i, pose) in [up, -up, up].enumerated() {
      let time = 4 * Double(i)
      sequence.append(Station(up: pose, arrived: time, left: time + 1, isRest: true))
    }
    #expect(sequence.turnCount == 3)
    #expect(sequence.cycle(from: 0, since: 0) == nil)
  }

  @Test func falteringOnTheWayIsNoTurn() {
    func turns(back degrees: Double, resting: Double = 0) -> Int {
      sequence([
        Stop(degrees: 0, arrived: 0, left: 2), Stop(degrees: 25, arrived: 3, left: 3 + resting),
        Stop(degrees: degrees, arrived: 4, left: 4), Stop(degrees: 60, arrived: 5, left: 6),
      ]).turnCount
    }
    #expect(turns(back: 10) == 2)
    #expect(turns(back: 4) == 4)
    #expect(turns(back: 10, resting: 0.5) == 4)
  }

  @Test func aSetComesFromTheLastRestBeforeIt() throws {
    let sequence = sequence([
      Stop(degrees: 0, arrived: 0, left: 2), Stop(degrees: 80, arrived: 3, left: 3),
      Stop(degrees: 50, arrived: 5, left: 6), Stop(degrees: 75, arrived: 7, left: 7),
      Stop(degrees: 5, arrived: 8, left: 9),
    ])
    #expect(sequence.turnCount == 5)
    #expect(sequence.origin(of: 0) == nil)
    #expect(try #require(sequence.origin(of: 2)).arrived == 0)
    #expect(try #require(sequence.origin(of: 3)).arrived == 5)
  }
}
