import Coaching
import Exercises
import MotionCore
import Testing

@Suite struct PainInASession {
  private func session() throws -> Rehearsal {
    var session = Rehearsal(try .counting(repetitions: 9, dailyDose: 99))
    session.repeatOnce(from: 1, to: 5, range: 1.2, endHold: 1)
    return session
  }

  @Test func aLittleIsNotedAndGoesOn() throws {
    var session = try session()
    session.command(at: 6) { _ = $0.takePain(level: 3) }
    #expect(session.transcript.last == "pain none 6.0")
    #expect(session.coach.stage == .exercising)
    #expect(session.coach.rangeShare == 1)
    #expect(session.coach.record.pain.map(\.level) == [3])
  }

  @Test func moreHalvesTheRangeAndSaysSo() throws {
    var session = try session()
    session.command(at: 6) { _ = $0.takePain(level: 5) }
    #expect(session.coach.rangeShare == 0.5)
    #expect(session.coach.rangeAsked == 0.6)
    #expect(session.cues.last?.cue.id == .painSmallerRange)
    #expect(session.cues.last?.time == 6)
    // Who goes as far as before is told to stay smaller.
    session.repeatOnce(from: 10, to: 14, range: 1.2, endHold: 1)
    session.wait(until: 16)
    #expect(session.said(from: 14) == [.count, .staySmaller])
    session.repeatOnce(from: 17, to: 21, range: 0.6, endHold: 1)
    session.wait(until: 23)
    #expect(session.said(from: 21) == [.count])
  }

  /// A quarter beyond what is asked for is too far.
  @Test(arguments: [(0.74, false), (0.76, true)])
  func aLittleFurtherIsLet(range: Double, isTooFar: Bool) throws {
    var session = try session()
    session.command(at: 6) { _ = $0.takePain(level: 5) }
    session.repeatOnce(from: 10, to: 14, range: range, endHold: 1)
    session.wait(until: 16)
    #expect(session.said(from: 14).contains(.staySmaller) == isTooFar)
  }

  @Test(arguments: [6, 10])
  func muchStops(level: Int) throws {
    var session = try session()
    session.command(at: 6) { _ = $0.takePain(level: level) }
    #expect(session.transcript.suffix(2) == ["pain stopped 6.0", "over 6.0: pain"])
    #expect(session.said(from: 6) == [.painStop])
    #expect(session.summary?.reason == .pain)
    session.command(at: 7) { #expect($0.takePain(level: 9) == nil) }
  }

  /// "Don't push through any sharp pain"
  @Test func sharpStopsAlsoInARestAndInAPause() throws {
    var session = try session()
    session.command(at: 6) { $0.pause() }
    session.command(at: 7) { _ = $0.takePain(level: nil, isSharp: true) }
    #expect(session.summary?.reason == .pain)
  }

  @Test func withoutARepetitionYetHalfIsOfWhatIsUsual() throws {
    var session = Rehearsal(try .counting(repetitions: 9))
    session.command(at: 1) { _ = $0.takePain(level: 4) }
    let asked = try #require(session.coach.rangeAsked)
    #expect(abs(asked - .degrees(36)) < 1e-9)
  }

  // MARK: - Leg by leg

  /// The left leg, with a best of 1.2 rad, then the right one.
  private func legs(painAt pain: Double? = nil, sets: Int = 1) throws -> Rehearsal {
    var session = Rehearsal(
      try .counting(sets: sets, repetitions: 2, rest: 20, bothSides: true, dailyDose: 99))
    session.repeatOnce(from: 1, to: 5, range: 1.2, endHold: 1)
    if let pain { session.command(at: pain) { _ = $0.takePain(level: 4) } }
    session.repeatOnce(from: 7, to: 11, range: 0.6, endHold: 1)
    return session
  }

  /// Pain of a nerve is that of one leg: the other is asked what it was asked before.
  @Test func painInASetSparesThatLegAlone() throws {
    var session = try legs(painAt: 6)
    #expect(session.coach.halvedRange == .of(.left))
    #expect(session.coach.record.pain.map(\.sides) == [[.left]])
    // The leg to come is the right one.
    #expect(session.coach.side == .right)
    #expect(session.coach.rangeAsked == nil && session.coach.rangeShare == 1)
    session.wait(until: 20)
    #expect(session.said(from: 11) == [.otherLegRight, .otherLegIsFree])
    session.next(at: 21)
    session.repeatOnce(from: 22, to: 26, range: 1.3, endHold: 1)
    session.wait(until: 28)
    #expect(session.said(from: 26) == [.lastOne])
  }

  /// It is the set before and the set after that rest: no doubt which leg it was.
  @Test func painInARestIsOfTheLegThatIsDone() throws {
    var session = try legs(sets: 2)
    session.command(at: 15) { _ = $0.takePain(level: 5) }
    #expect(session.coach.halvedRange == .of(.left) && session.coach.rangeAsked == 0.6)
  }

  /// Nobody says which leg it is, and the one to come may be it.
  @Test func painBetweenTheLegsSparesBoth() throws {
    var session = try legs()
    session.command(at: 13) { _ = $0.takePain(level: 4) }
    #expect(session.coach.halvedRange == .all)
    #expect(session.coach.record.pain.map(\.sides) == [[.left, .right]])
    // Of the right leg nothing is known but what is usual.
    let asked = try #require(session.coach.rangeAsked)
    #expect(abs(asked - .degrees(36)) < 1e-9)
    #expect(!session.said().contains(.otherLegIsFree))
  }

  @Test func painBeforeTheFirstSetSparesBoth() throws {
    var session = Rehearsal(try .counting(repetitions: 2, getReady: 10, bothSides: true))
    session.command(at: 5) { _ = $0.takePain(level: 4) }
    #expect(session.coach.halvedRange == .all)
  }

  /// "They should not make your hamstring pain worse": what halving did not ease stops; a leg that
  /// was not spared yet is spared first.
  @Test func theOtherLegHasAChanceOfItsOwn() throws {
    var session = try legs(painAt: 6)
    session.next(at: 15)
    session.command(at: 17) { #expect($0.takePain(level: 4)?.effect == .halvedRange) }
    #expect(session.coach.halvedRange == .all)
    session.command(at: 18) { #expect($0.takePain(level: 4)?.effect == .stopped) }
  }

  /// Between the legs it may be the one that is spared and hurts all the same.
  @Test func betweenTheLegsTheDoubtStops() throws {
    var session = try legs(painAt: 6)
    session.command(at: 13) { #expect($0.takePain(level: 4)?.effect == .stopped) }
  }

  /// The sensor was on the other leg all along: so was the pain.
  @Test func aLegIsSparedByItsRightName() throws {
    var session = try legs(painAt: 6, sets: 2)
    session.command(at: 12) { _ = $0.relabel(side: .right) }
    #expect(session.coach.halvedRange == .of(.right))
    #expect(session.coach.side == .right && session.coach.rangeAsked == 0.6)
  }

  @Test func aLegThatWasDoneTwiceIsSparedStill() throws {
    var session = try legs(painAt: 6)
    session.next(at: 15)
    session.repeatOnce(from: 16, to: 20, range: 1.2, endHold: 1)
    session.command(at: 21) { _ = $0.relabel(side: .left) }
    #expect(session.coach.side == .left && session.coach.rangeShare == 0.5)
  }
}
