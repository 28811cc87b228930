import Foundation
import MotionCore
import Testing

@Suite struct RepetitionTests {
  private func session(
    _ count: Int = 10, degrees: Double = 70, rate: Double = 100
  ) -> Hinge {
    var hinge = Hinge(rate: rate)
    hinge.stay(3)
    for _ in 0..<count { hinge.repetition(degrees: degrees) }
    return hinge
  }

  @Test(arguments: [20.0, 25, 50, 104, 400, 1000])
  func countsTenAtAnyRate(rate: Double) {
    #expect(session(rate: rate).facts().repetitions.count == 10)
  }

  @Test(arguments: 0..<8)
  func countsTenWithAnyStrap(turn: Int) {
    var hinge = Hinge()
    hinge.strap = Quaternion(
      rotationVector: Vector3(Double(turn) * 0.7, 1.3 - Double(turn), Double(turn) * 0.4))
    hinge.stay(3)
    for _ in 0..<10 { hinge.repetition(degrees: -60) }
    #expect(hinge.facts().repetitions.count == 10)
  }

  @Test func countsWithTheAccelerometerAlone() {
    var hinge = Hinge()
    hinge.hasGyroscope = false
    hinge.stay(3)
    for _ in 0..<10 { hinge.repetition(degrees: 70) }
    #expect(hinge.facts().repetitions.count == 10)
  }

  @Test func measuresWhatItCounts() throws {
    let repetitions = session().facts().repetitions
    for (number, repetition) in repetitions.enumerated() {
      let start = 3 + Double(number) * 5
      #expect(abs(repetition.startTime - start) < 0.2)
      #expect(abs(repetition.endTime - (start + 4)) < 0.2)
      #expect(repetition.announcedTime - repetition.endTime < 0.2 || number == 0)
      #expect(abs(repetition.rangeOfMotion.inDegrees - 70) < 1.5)
      // Still below 6 °/s: a part of the minimum-jerk ends counts as well.
      #expect(repetition.endHold > 1 && repetition.endHold < 1.35)
      #expect(abs(repetition.outDuration - 1.5) < 0.25)
      #expect(abs(repetition.backDuration - 1.5) < 0.35)
      #expect(abs(repetition.peakRate.inDegrees - 1.875 * 70 / 1.5) < 4)
      #expect(repetition.confidence > 0.7 && repetition.confidence <= 1)
    }
    for repetition in repetitions.dropFirst() { #expect(abs(repetition.startHold - 1.15) < 0.25) }
  }

  @Test(arguments: [(0.9, 4.0), (1.5, 3.0), (2.0, 2.0), (3.0, 1.5)])
  func measuresHowMuchSlowerTheWayBackIs(out: Double, back: Double) throws {
    // Of a minimum-jerk way of 90° what is faster than 6 °/s is moving: its ends are not.
    func moving(_ duration: Double) -> Double {
      let end = (6 * duration / (30 * 90)).squareRoot()
      return duration * (1 - 4 * end).squareRoot()
    }
    var hinge = Hinge()
    hinge.stay(3)
    for _ in 0..<4 { hinge.repetition(degrees: 90, out: out, back: back) }
    let repetitions = hinge.facts().repetitions
    #expect(repetitions.count == 4)
    for repetition in repetitions {
      let ratio = try #require(repetition.eccentricRatio)
      #expect(abs(ratio / (moving(back) / moving(out)) - 1) < 0.1)
    }
  }

  @Test func aWayOutThatWasNotSeenHasNoRatio() {
    let repetition = Repetition(
      startTime: 0, endTime: 2, announcedTime: 2, rangeOfMotion: 1, endHold: 0, startHold: 0,
      outDuration: 0, backDuration: 2, peakRate: 1, confidence: 1)
    #expect(repetition.eccentricRatio == nil)
  }

  @Test func aFirstOneCountsOnlyWithASecondLikeIt() throws {
    let one = session(1).facts()
    #expect(one.repetitions.isEmpty)
    let two = session(2).facts().repetitions
    #expect(two.count == 2)
    #expect(try #require(two.first).announcedTime == two.last?.announcedTime)
  }

  @Test func aFirstOneCountsAtOnceWhereTheStartWasTold() throws {
    let told = session(1).facts(setStart: 2)
    let repetition = try #require(told.repetitions.first)
    #expect(repetition.announcedTime - repetition.endTime < 0.2)
  }

  /// One alone before the set is told, and one like it after: what was done before is no part of it.
  @Test func whatWasDoneBeforeASetDoesNotCountWithWhatFollows() throws {
    var hinge = session(1)
    let begin = hinge.time
    hinge.repetition(degrees: 70)
    let facts = hinge.facts(setStart: begin)
    #expect(facts.repetitions.count == 1)
    #expect(try #require(facts.repetitions.first).startTime > begin - 0.2)
  }

  @Test func theTimeOfASampleThatDoesNotComeLaterIsIgnored() {
    let hinge = session()
    var doubled = MotionTracker(profile: .test)
    var plain = doubled
    var first: [MotionFact] = []
    var second: [MotionFact] = []
    for sample in hinge.samples {
      plain.process(sample) { first.append($0) }
      doubled.process(sample) { second.append($0) }
      doubled.process(sample) { second.append($0) }
    }
    #expect(first == second)
  }

  @Test func aSampleThatIsNotFiniteIsIgnored() {
    var hinge = session()
    let plain = hinge.facts()
    hinge.spoil(every: 7)
    #expect(hinge.facts() == plain)
  }

  /// Ten out of a pose that is changed with the first one: what repeats first is the far end.
  private func setFromElsewhere(leaving: Double) -> Hinge {
    var hinge = Hinge()
    hinge.stay(3)
    for i in 0..<10 {
      hinge.move(toDegrees: 66, in: 1.5)
      hinge.stay(1.2)
      hinge.move(toDegrees: i < 9 ? 26 : leaving, in: 1.5)
      if i < 9 { hinge.stay(1.2) }
    }
    hinge.stay(30)
    return hinge
  }

  @Test func theOneThatEndsWhereTheSetBeganCountsThoughTheFarEndWasTakenForHome() throws {
    let repetitions = setFromElsewhere(leaving: 16).facts().repetitions
    #expect(repetitions.count == 10)
    let last = try #require(repetitions.last)
    // The limb leaves for the tenth at 51.6 s and is back after 4.2 s.
    #expect(abs(last.startTime - 51.6) < 0.5)
    #expect(abs(last.endTime - 55.8) < 0.5)
    #expect(abs(last.endHold - 1.2) < 0.3)
    #expect(abs(last.rangeOfMotion.inDegrees - 50) < 4)
  }

  @Test func whatEndsElsewhereIsNotTheEndOfASet() {
    let facts = setFromElsewhere(leaving: 120).facts()
    #expect(facts.repetitions.count < 10)
  }
}
