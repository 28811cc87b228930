import Coaching
import MotionCore
import Testing

@Suite struct Pausing {
  @Test func nothingCountsThatBeginsOrEndsInAPause() throws {
    var session = try Rehearsal(.counting(repetitions: 5))
    session.take(.movementBegan(time: 1), at: 1)
    session.command(at: 2) { $0.pause() }
    session.take(.repetition(.made(from: 1, to: 3)), at: 3)
    session.repeatOnce(from: 4, to: 6)
    session.refuse(.tooFast, from: 7, to: 8)
    session.take(.movementBegan(time: 9), at: 9)
    session.command(at: 10) { $0.resume() }
    session.take(.repetition(.made(from: 9, to: 11)), at: 11)
    #expect(session.coach.record.totalRepetitions == 0)
    session.repeatOnce(from: 12, to: 14)
    #expect(
      session.transcript.suffix(5) == [
        "moves 1.0", "paused 2.0", "resumed 10.0", "moves 12.0", "repetition 1, 1 of set 1",
      ])
  }

  @Test func aMovementThatSpansThePauseCounts() throws {
    var session = try Rehearsal(.counting(repetitions: 5))
    session.take(.movementBegan(time: 1), at: 1)
    session.command(at: 2) { $0.pause() }
    session.command(at: 4) { $0.resume() }
    session.take(.repetition(.made(from: 1, to: 8)), at: 8)
    #expect(session.coach.record.totalRepetitions == 1)
  }

  @Test func timeStandsStill() throws {
    var session = try Rehearsal(.counting(sets: 2, repetitions: 1, rest: 10, getReady: 5))
    session.command(at: 2) { $0.pause() }
    session.wait(until: 22)
    #expect(session.coach.stage == .paused)
    #expect(session.coach.remaining == 3)
    session.command(at: 22) { $0.resume() }
    session.wait(until: 24)
    #expect(session.coach.stage == .getReady)
    session.repeatOnce(from: 26, to: 28)
    #expect(session.coach.stage == .resting)
    session.command(at: 30) { $0.pause() }
    session.command(at: 130) { $0.resume() }
    session.wait(until: 140)
    #expect(session.transcript.suffix(2) == ["set 2 from 138.0", "begin set!"])
  }

  @Test func aGapIsReportedWhateverTheWearerDoes() throws {
    var session = try Rehearsal(.counting(sets: 2, repetitions: 1, rest: 10, getReady: 5))
    session.take(.gap(from: 1, to: 2), at: 2)
    session.command(at: 3) { $0.pause() }
    session.take(.gap(from: 3, to: 4), at: 4)
    #expect(session.coach.record.gaps == 2)
    #expect(session.transcript.suffix(3) == ["gap 1.0 to 2.0", "paused 3.0", "gap 3.0 to 4.0"])
  }

  @Test func commandsThatDoNotApplyHaveNoEffect() throws {
    var session = try Rehearsal(.counting(repetitions: 1))
    session.command(at: 1) { $0.resume() }
    session.command(at: 2) { $0.pause() }
    session.command(at: 3) { $0.pause() }
    session.command(at: 4) { $0.end(.stopped) }
    session.command(at: 5) { $0.resume() }
    session.command(at: 6) { $0.end(.shutdown) }
    session.repeatOnce(from: 7, to: 8)
    #expect(session.transcript.suffix(2) == ["paused 2.0", "over 4.0: stopped"])
  }

  @Test func aHoldThatLastsIsForgottenUntilItGoesOn() throws {
    var session = try Rehearsal(.counting(repetitions: 1))
    session.take(.holdBegan(Hold(position: .end, startTime: 1, duration: 1)), at: 2)
    session.command(at: 3) { $0.pause() }
    session.take(.holdProgress(Hold(position: .end, startTime: 1, duration: 3)), at: 4)
    #expect(session.coach.record.hold == nil)
    session.command(at: 5) { $0.resume() }
    session.take(.holdProgress(Hold(position: .end, startTime: 1, duration: 5)), at: 6)
    #expect(session.coach.record.hold?.duration == 5)
  }
}
