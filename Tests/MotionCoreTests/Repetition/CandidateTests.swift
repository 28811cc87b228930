import MotionCore
import Testing

@testable import MotionCore

@Suite struct CandidateTests {
  @Test func theShortestWayOutAndBackHasAnEfficiencyOfOne() {
    #expect(abs(Candidate.glide(efficiency: 1).efficiency - 1) < 1e-12)
    #expect(abs(Candidate.glide(efficiency: 0.4).efficiency - 0.4) < 1e-12)
  }

  @Test func theWayInStepsOfOneWidthMayBeShorterThanTheShortestWay() {
    #expect(Candidate.glide(efficiency: 1.1).efficiency == 1)
  }

  @Test func withoutAWayThereIsNoEfficiency() {
    var candidate = Candidate.glide()
    candidate.path = 0
    #expect(candidate.efficiency == 0)
  }

  @Test func oneThatMatchesHasHalfTheRangeOrMore() {
    let glide = Candidate.glide(degrees: 60)
    #expect(glide.matches(.glide(degrees: 31), closely: false))
    #expect(!glide.matches(.glide(degrees: 29), closely: false))
    #expect(glide.matches(.glide(degrees: 40), closely: true))
    #expect(!glide.matches(.glide(degrees: 38), closely: true))
  }

  @Test func oneThatMatchesTakesAboutAsLong() {
    let glide = Candidate.glide(lasting: 10)
    #expect(glide.matches(.glide(lasting: 4.1), closely: false))
    #expect(!glide.matches(.glide(lasting: 3.9), closely: false))
    #expect(glide.matches(.glide(lasting: 5.6), closely: true))
    #expect(!glide.matches(.glide(lasting: 5.4), closely: true))
  }

  @Test func whatMatchesDoesSoBothWays() {
    let (small, large) = (Candidate.glide(degrees: 29), Candidate.glide(degrees: 60))
    #expect(!large.matches(small, closely: false))
    #expect(!small.matches(large, closely: false))
  }

  @Test func theSameMovementGoesTheSameWay() {
    let glide = Candidate.glide()
    // The axis lies across the pose that is reached: 40° and 43° from the x axis.
    #expect(glide.matches(.glide(about: .up(0, aside: 50)), closely: false))
    #expect(!glide.matches(.glide(about: .up(0, aside: 47)), closely: false))
    #expect(!glide.matches(.glide(about: Vector3(-1, 0, 0)), closely: false))
  }

  @Test func whateverTheWayOneMayBeAsLarge() {
    let glide = Candidate.glide(lasting: 10, degrees: 60)
    let back = Vector3(-1, 0, 0)
    #expect(glide.isAsLarge(as: .glide(lasting: 6, degrees: 40, about: back)))
    #expect(!glide.isAsLarge(as: .glide(lasting: 6, degrees: 38, about: back)))
    #expect(!glide.isAsLarge(as: .glide(lasting: 5, degrees: 40, about: back)))
  }

  @Test func twoThatRestedAtAnEndAreExercise() {
    let first = Candidate.glide(from: 10, endHold: 0.2, startHold: 0)
    let later = Candidate.glide(from: 60, degrees: 40, endHold: 0, startHold: 0.2)
    #expect(first.suffices(with: later))
  }

  @Test func twoWithoutARestAreExerciseOnlyWhereTheyAreTheSame() {
    func moving(
      from start: Double = 14.5, lasting duration: Double = 4, degrees: Double = 60,
      offAxis: Double = 0
    ) -> Candidate {
      .glide(
        from: start, lasting: duration, degrees: degrees, endHold: 0, startHold: 0,
        offAxis: offAxis)
    }
    let first = moving(from: 10)
    #expect(first.suffices(with: moving()))
    #expect(!first.suffices(with: moving(lasting: 2.5)), "faster")
    #expect(!first.suffices(with: moving(degrees: 45)), "smaller")
    #expect(!first.suffices(with: moving(offAxis: 20)), "not back")
    #expect(!first.suffices(with: moving(from: 20)), "later")
  }

  @Test func ofADipBeforeTheRiseOnlyTheRiseCounts() {
    var departure = Departure(home: .up(-10), startTime: 3, depth: .degrees(10))
    for (tilt, time) in [(20.0, 4.0), (50, 5), (20, 6), (-7, 7)] {
      _ = departure.follow(.at(tilt, time: time, since: 3), returnShare: 0.3)
    }
    let candidate = Candidate(
      departure, endTime: 7, endHold: 0, startHold: 0, offAxis: 0, isFromHome: true)
    #expect(abs(candidate.range.inDegrees - 60) < 1e-9)
    #expect(abs(candidate.rise.inDegrees - 50) < 1e-9)
    #expect(abs(candidate.shortfall - 0.05) < 1e-9)
    #expect(candidate.duration == 4)
  }

  @Test func aDepartureThatNeverLeftIsNoNumberTooMany() {
    let departure = Departure(home: .up(0), startTime: 3)
    let candidate = Candidate(
      departure, endTime: 3, endHold: 0, startHold: 0, offAxis: 0, isFromHome: true)
    #expect(candidate.shortfall == 0)
    #expect(candidate.efficiency == 0)
  }

  @Test func asARepetitionItTellsTheTimesOfEachPart() {
    let repetition = Candidate.glide(from: 10, lasting: 8, endHold: 3, startHold: 2)
      .repetition(announcedTime: 18.2)
    #expect(repetition.startTime == 10)
    #expect(repetition.endTime == 18)
    #expect(repetition.announcedTime == 18.2)
    #expect(repetition.outDuration == 2)
    #expect(repetition.backDuration == 2)
    #expect(repetition.endHold == 3)
    #expect(repetition.startHold == 2)
    #expect(repetition.rangeOfMotion == .degrees(60))
    #expect(repetition.peakRate == .degrees(90))
  }

  @Test func endsThatAreDatedBackMakeNoDurationNegative() {
    var candidate = Candidate.glide(from: 10, lasting: 8)
    candidate.endReachedTime = 9.9
    candidate.endLeftTime = 18.1
    let repetition = candidate.repetition(announcedTime: 18.2)
    #expect(repetition.outDuration == 0)
    #expect(repetition.backDuration == 0)
  }

  @Test func theNextIsInRhythmWithinAFewSeconds() {
    let glide = Candidate.glide(from: 10, lasting: 4)
    #expect(glide.isInRhythm(with: .glide(from: 17.9, lasting: 4)))
    #expect(!glide.isInRhythm(with: .glide(from: 18.1, lasting: 4)))
  }

  @Test func aPauseMayLieBetweenTwoThatAreHeldAlikeIfTheFirstBeganInARest() {
    let held = Candidate.glide(endHold: 3)
    #expect(held.mayPause(before: .glide(endHold: 1.5)))
    #expect(!held.mayPause(before: .glide(endHold: 0)))
    #expect(!Candidate.glide(endHold: 0).mayPause(before: held))
    #expect(Candidate.glide(endHold: 0).mayPause(before: .glide(endHold: 0.6)))
    #expect(!Candidate.glide(endHold: 3, startHold: 0).mayPause(before: held))
  }
}
