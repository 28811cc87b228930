import Coaching
import Exercises
import MotionCore
import Testing

/// Sessions that broke off and are taken up again: the daemon was killed, the power was cut.
@Suite struct ResumedSessions {
  private func done(_ repetitions: Int, _ outcome: PerformedSet.Outcome) -> PerformedSet {
    PerformedSet(
      repetitions: (0..<repetitions).map { index in
        .made(from: 5 * Double(index), to: 5 * Double(index) + 4, range: 1.1, endHold: 1)
      }, outcome: outcome)
  }

  @Test func theSetGoesOnWithItsCount() throws {
    var session = Rehearsal(
      try .counting(sets: 2, repetitions: 3, rest: 10, getReady: 5),
      resuming: SessionProgress(sets: [done(2, .underWay)], elapsed: 30))
    #expect(session.coach.record.repetitionsInSet == 2)
    session.repeatOnce(from: 1, to: 3)
    session.repeatOnce(from: 6, to: 10)
    #expect(
      session.transcript == [
        "session goes on with set 1 0.0", "resumed 5.0", "begin set!", "moves 6.0",
        "repetition 3, 3 of set 1", "set 1 done 10.0", "rest after 1 at 10.0 for 10.0",
      ])
    #expect(session.coach.elapsed == 40)
    session.command(at: 12) { $0.end(.stopped) }
    #expect(session.summary?.repetitions == [3])
    #expect(session.summary?.duration == 42)
    #expect(session.summary?.bestRange == 1.1)
  }

  @Test func afterACompleteSetTheNextFollows() throws {
    var session = Rehearsal(
      try .counting(sets: 3, repetitions: 2, rest: 10),
      resuming: SessionProgress(sets: [done(2, .completed), done(1, .skipped)]))
    session.repeatOnce(from: 1, to: 3)
    #expect(
      session.transcript == [
        "session goes on with set 3 0.0", "set 3 from 0.0", "moves 1.0",
        "repetition 4, 1 of set 3",
      ])
  }

  @Test func correctionsAndPainHold() throws {
    var corrected = done(2, .underWay)
    corrected.takeBack()
    let session = Rehearsal(
      try .counting(repetitions: 3),
      resuming: SessionProgress(sets: [corrected], halvedRange: .all))
    #expect(session.coach.record.repetitionsInSet == 1)
    #expect(session.coach.rangeShare == 0.5)
    #expect(session.coach.rangeAsked == 0.55)
  }

  /// The leg that hurt is spared still, the other is not.
  @Test func eachLegGoesOnAsItWasAsked() throws {
    let left = PerformedSet(
      side: .left, repetitions: done(1, .completed).repetitions, outcome: .completed)
    for (halved, share) in [(HalvedRange.of(.left), 1.0), (.of(.right), 0.5), (.all, 0.5)] {
      let session = Rehearsal(
        try .counting(sets: 1, repetitions: 1, bothSides: true),
        resuming: SessionProgress(sets: [left], halvedRange: halved))
      #expect(session.coach.side == .right && session.coach.rangeShare == share)
      #expect(session.coach.halvedRange == halved)
    }
  }

  @Test func theOtherLegIsAskedForFirst() throws {
    var left = done(1, .completed)
    left = PerformedSet(side: .left, repetitions: left.repetitions, outcome: .completed)
    let session = Rehearsal(
      try .counting(sets: 1, repetitions: 1, bothSides: true),
      resuming: SessionProgress(sets: [left]))
    #expect(session.transcript == ["session goes on with set 2 0.0", "other leg, right 0.0"])
    #expect(session.coach.side == .right)
  }

  @Test func whatWasAllDoneIsOver() throws {
    let session = Rehearsal(
      try .counting(sets: 1, repetitions: 2),
      resuming: SessionProgress(sets: [done(2, .completed)], elapsed: 20))
    #expect(session.transcript == ["session goes on with set 2 0.0", "over 0.0: completed"])
  }

  @Test func secondsGoOnToo() throws {
    let progress = SessionProgress(
      sets: [PerformedSet()], secondsInSet: 70, secondsBefore: 0, cycles: 40)
    var session = Rehearsal(try .of("hamstring-self-massage"), resuming: progress)
    #expect(session.coach.record.activity?.seconds == 70)
    session.wait(until: 49)
    #expect(session.summary == nil)
    session.wait(until: 51)
    #expect(session.summary?.activity?.seconds == 120)
    #expect(session.summary?.activity?.cycles == 40)
  }
}

extension PerformedSet {
  fileprivate mutating func takeBack() {
    self = PerformedSet(side: side, repetitions: repetitions, adjustment: -1, outcome: outcome)
  }
}
