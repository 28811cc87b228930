import MotionCore
import Testing

@testable import MotionCore

@Suite struct CycleFinderTests {
  /// What is found first, and when.
  private struct First {
    var found: CycleFinder.Found?
    var time: Double = 0
    var finder: CycleFinder
  }

  private func first(
    in limb: LimbPath, _ profile: MovementProfile = .test, since earliest: Double = 0
  ) -> First {
    var first = First(finder: CycleFinder(profile: profile))
    for state in limb.states {
      guard first.finder.update(state), let found = first.finder.find(since: earliest) else {
        continue
      }
      first.found = found
      first.time = state.time
      break
    }
    return first
  }

  private func limb(from degrees: Double = 0, _ move: (inout LimbPath) -> Void) -> LimbPath {
    var limb = LimbPath(from: degrees)
    limb.stay(3)
    move(&limb)
    return limb
  }

  @Test func oneCycleAloneMayBeChance() {
    let limb = limb {
      $0.glide()
      $0.stay(20)
    }
    #expect(first(in: limb).found == nil)
  }

  @Test func oneIsEnoughWhereNoMoreIsAskedFor() throws {
    var profile = MovementProfile.test
    profile.matchingRepetitions = 1
    let first = first(in: limb { $0.glide() }, profile)
    let found = try #require(first.found)
    #expect(found.last == nil)
    #expect(abs(found.first.startTime - 3) < 0.25)
    #expect(abs(found.first.endTime - 7) < 0.25)
    #expect(found.home.angle(to: Station(up: .up(0), arrived: 0, left: 0)).inDegrees < 4)
  }

  @Test func twoThatAreAlikeAreFoundWhenTheSecondIsBack() throws {
    let first = first(
      in: limb {
        $0.glide()
        $0.glide()
      })
    let found = try #require(first.found)
    let last = try #require(found.last)
    #expect(first.time > 11.5 && first.time < 12.3)
    #expect(abs(found.first.startTime - 3) < 0.25)
    #expect(abs(last.startTime - 8) < 0.25)
    #expect(abs(last.endTime - 12) < 0.25)
    #expect(abs(last.range.inDegrees - 60) < 3)
    #expect(found.middle == nil)
    #expect(!found.isAway)
    #expect(found.home.up.angle(to: .up(0)).inDegrees < 4)
  }

  @Test func homeIsWhereItBeganThoughTheFarEndIsHeldForLonger() throws {
    let first = first(
      in: limb {
        for _ in 0..<2 { $0.glide(hold: 8, rest: 0.5) }
      })
    let found = try #require(first.found)
    #expect(found.home.up.angle(to: .up(0)).inDegrees < 4)
    #expect(found.first.endHold > 7.5)
  }

  @Test func itIsFoundInAnyDirectionFromAnyPose() throws {
    let limb = limb(from: 70) {
      for _ in 0..<2 {
        $0.move(to: 40, aside: 40, in: 1.5)
        $0.stay(1)
        $0.move(to: 70, in: 1.5)
        $0.stay(1)
      }
    }
    #expect(try #require(first(in: limb).found).home.up.angle(to: .up(70)).inDegrees < 4)
  }

  @Test func thosePassedBeforeAreNotFoundAgain() throws {
    let limb = limb { for _ in 0..<3 { $0.glide() } }
    let found = try #require(first(in: limb, since: 7).found)
    #expect(abs(found.first.startTime - 8) < 0.25)
  }

  @Test func twoOfVeryDifferentRangeAreNotAlike() {
    let limb = limb {
      $0.glide(70)
      $0.glide(30)
    }
    #expect(first(in: limb).found == nil)
  }

  @Test func twoToOppositeSidesAreNotAlike() {
    let limb = limb {
      $0.glide(50)
      $0.glide(-50)
    }
    #expect(first(in: limb).found == nil)
  }

  @Test func smallMovementsAreNotLookedFor() {
    let limb = limb { for _ in 0..<6 { $0.glide(15) } }
    #expect(first(in: limb).found == nil)
  }

  @Test func stridesAreTooShort() {
    let limb = limb {
      for _ in 0..<30 { $0.glide(50, out: 0.55, hold: 0, back: 0.55, rest: 0) }
    }
    #expect(first(in: limb).found == nil)
  }

  @Test func aMovementThatNeverRestsIsExerciseWhereItIsEven() throws {
    // The first of them began in a rest: it is those after it that did not.
    let limb = limb {
      for _ in 0..<4 { $0.glide(60, out: 0.85, hold: 0, back: 0.85, rest: 0) }
    }
    let found = try #require(first(in: limb, since: 3.5).found)
    #expect(!found.first.isRested)
    #expect(abs(found.first.duration - 1.7) < 0.1)
  }

  @Test func withoutARestTwoThatAreNoMoreThanAlikeTakeAThird() throws {
    func uneven(_ count: Int) -> First {
      // Those after the first, which began in a rest.
      first(
        in: limb {
          for i in 0..<count {
            $0.glide(i % 2 == 0 ? 60 : 45, out: 0.85, hold: 0, back: 0.85, rest: 0)
          }
        }, since: 3.5)
    }
    #expect(uneven(3).found == nil)
    let found = try #require(uneven(5).found)
    let (middle, last) = (try #require(found.middle), try #require(found.last))
    #expect(abs(found.first.startTime - 3.85) < 0.1)
    #expect(abs(middle.startTime - 5.55) < 0.1)
    #expect(abs(last.startTime - 7.25) < 0.1)
  }

  @Test func aSlowFirstOneIsOfTheSetThoughTheOtherEndRepeatedFirst() throws {
    let first = first(
      in: limb {
        $0.glide(60, out: 3.6, hold: 0.5, back: 1.5, rest: 0.5)
        $0.glide(60, out: 1.2, hold: 0.5, back: 1.2, rest: 0.5)
        $0.glide(60, out: 1.2, hold: 0.5, back: 1.2, rest: 0.5)
      })
    // Known at the far end of the third.
    #expect(first.time > 13.5 && first.time < 14)
    let found = try #require(first.found)
    #expect(found.isAway)
    #expect(found.home.up.angle(to: .up(0)).inDegrees < 4)
    #expect(abs(found.first.startTime - 3.4) < 0.2)
    #expect(abs(try #require(found.last).startTime - 9.1) < 0.2)
  }

  @Test func gettingIntoPositionIsNotOfTheSet() throws {
    let first = first(
      in: limb {
        $0.move(to: 60, in: 8)
        $0.stay(1)
        for _ in 0..<2 { $0.glide(-60, out: 1.2, hold: 0.5, back: 1.2, rest: 1) }
      })
    let found = try #require(first.found)
    #expect(!found.isAway)
    #expect(found.home.up.angle(to: .up(60)).inDegrees < 4)
    #expect(abs(found.first.startTime - 12) < 0.25)
  }

  @Test func theOneBeforeACountedOneIsFoundIfItWasLikeIt() throws {
    let limb = limb {
      $0.glide()
      $0.glide()
    }
    let finder = first(in: limb, since: .infinity).finder
    let second = Candidate.glide(from: 8, lasting: 4, degrees: 60)
    let before = try #require(finder.predecessor(of: second, since: 0))
    #expect(abs(before.startTime - 3) < 0.25)
    #expect(finder.predecessor(of: second, since: 5) == nil)
    #expect(finder.predecessor(of: .glide(from: 8, degrees: 30), since: 0) == nil)
    #expect(finder.predecessor(of: .glide(from: 8, about: Vector3(0, 1, 0)), since: 0) == nil)
    #expect(finder.predecessor(of: .glide(from: 20), since: 0) == nil)
  }

  @Test func beforeTheFirstCycleThereIsNoPredecessor() {
    #expect(CycleFinder(profile: .test).predecessor(of: .glide(), since: 0) == nil)
  }

  @Test func oneOutOfAWalkDoesNotVouchForOneAfterARest() {
    func isFound(pause: Double) -> Bool {
      let limb = limb {
        for _ in 0..<2 { $0.glide(40, out: 0.5, hold: 0, back: 0.5, rest: 0) }
        $0.glide(60, out: 0.8, hold: 1, back: 1.5, rest: pause)
        $0.glide()
      }
      return first(in: limb, since: 3.5).found != nil
    }
    #expect(isFound(pause: 2))
    #expect(!isFound(pause: 8))
  }

  @Test func whereTheSetCameFromIsKnown() throws {
    let first = first(
      in: limb(from: -26) {
        $0.move(to: 40, in: 1.5)
        $0.stay(1.2)
        for _ in 0..<3 { $0.glide(-40, out: 1.2, hold: 1.2, back: 1.2, rest: 1.2) }
      })
    let found = try #require(first.found)
    #expect(found.home.up.angle(to: .up(40)).inDegrees < 4)
    #expect(try #require(found.origin).up.angle(to: .up(-26)).inDegrees < 1)
  }
}
