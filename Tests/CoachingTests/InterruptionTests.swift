import Coaching
import MotionCore
import Testing

/// What becomes of a session whose sensor goes away for a time, in which no sample comes.
@Suite struct Interruptions {
  @Test func theSetGoesOnWhereItWas() throws {
    var session = try Rehearsal(.counting(repetitions: 3))
    session.repeatOnce(from: 1, to: 3)
    session.command(at: 4) { $0.interrupt() }
    #expect(session.coach.stage == .paused)
    #expect(session.coach.pauseCauses == .sensor)
    session.command(at: 4) { $0.restore() }
    #expect(session.coach.stage == .paused, "no sample has come yet")
    session.skip(to: 64)
    #expect(session.coach.stage == .exercising)
    session.take(.gap(from: 4, to: 64), at: 64)
    session.repeatOnce(from: 65, to: 67)
    #expect(
      session.transcript.suffix(6) == [
        "sensor gone 4.0", "sensor back 64.0", "resumed 64.0", "gap 4.0 to 64.0", "moves 65.0",
        "repetition 2, 2 of set 1",
      ])
    session.command(at: 68) { $0.end(.stopped) }
    #expect(session.summary?.interruptions == 1)
    #expect(session.summary?.interruptedDuration == 60)
    #expect(session.summary?.gaps == 1)
  }

  @Test func noPhaseRunsOnMeanwhile() throws {
    var session = try Rehearsal(.counting(sets: 2, repetitions: 1, rest: 10, getReady: 5))
    session.command(at: 2) { $0.interrupt() }
    #expect(session.coach.remaining == 3)
    session.command(at: 2) { $0.restore() }
    session.skip(to: 100)
    #expect(session.coach.stage == .getReady)
    #expect(session.coach.remaining == 3)
    session.repeatOnce(from: 104, to: 106)
    session.command(at: 108) { $0.interrupt() }
    session.command(at: 108) { $0.restore() }
    session.skip(to: 500)
    session.wait(until: 508)
    #expect(session.transcript.suffix(2) == ["set 2 from 508.0", "begin set!"])
    #expect(session.coach.record.interruptedDuration == 98 + 392)
  }

  /// The limb may have done anything meanwhile.
  @Test func aHoldFromBeforeItIsNotTakenToHaveLasted() throws {
    var session = try Rehearsal(.counting(repetitions: 3))
    session.take(.holdBegan(Hold(position: .end, startTime: 1, duration: 0.5)), at: 2)
    session.command(at: 3) { $0.interrupt() }
    session.command(at: 3) { $0.restore() }
    session.skip(to: 63)
    session.take(.holdProgress(Hold(position: .end, startTime: 1, duration: 62)), at: 63)
    session.take(.holdEnded(Hold(position: .end, startTime: 1, duration: 63)), at: 64)
    #expect(session.coach.record.hold == nil)
    #expect(session.coach.record.longestHold == 0.5)
    session.take(.holdBegan(Hold(position: .end, startTime: 66, duration: 0.5)), at: 67)
    session.take(.holdEnded(Hold(position: .end, startTime: 66, duration: 2)), at: 68)
    #expect(session.coach.record.longestHold == 2)
  }

  @Test func theWearersPauseOutlivesIt() throws {
    var session = try Rehearsal(.counting(repetitions: 3))
    session.command(at: 1) { $0.pause() }
    session.command(at: 2) { $0.interrupt() }
    session.command(at: 2) { $0.restore() }
    session.skip(to: 60)
    #expect(session.coach.pauseCauses == .wearer)
    session.repeatOnce(from: 61, to: 63)
    session.command(at: 64) { $0.resume() }
    session.repeatOnce(from: 65, to: 67)
    #expect(
      session.transcript.suffix(6) == [
        "paused 1.0", "sensor gone 2.0", "sensor back 60.0", "resumed 64.0", "moves 65.0",
        "repetition 1, 1 of set 1",
      ])
  }

  @Test func theWearerMayPauseAndResumeMeanwhile() throws {
    var session = try Rehearsal(.counting(repetitions: 3))
    session.command(at: 1) { $0.interrupt() }
    session.command(at: 1) { $0.pause() }
    #expect(session.coach.pauseCauses == [.sensor, .wearer])
    session.command(at: 1) { $0.resume() }
    #expect(session.coach.stage == .paused)
    session.command(at: 1) { $0.restore() }
    session.skip(to: 9)
    #expect(session.coach.stage == .exercising)
    #expect(
      session.transcript.suffix(4) == [
        "sensor gone 1.0", "paused 1.0", "sensor back 9.0", "resumed 9.0",
      ])
  }

  @Test func itMayBeStoppedMeanwhile() throws {
    var session = try Rehearsal(.counting(repetitions: 3))
    session.repeatOnce(from: 1, to: 3)
    session.command(at: 4) { $0.interrupt() }
    session.command(at: 4) { $0.end(.stopped) }
    #expect(session.summary?.totalRepetitions == 1)
    #expect(session.summary?.interruptions == 1)
    #expect(session.summary?.interruptedDuration == 0)
    session.command(at: 4) { $0.restore() }
    session.skip(to: 9)
    #expect(session.transcript.suffix(2) == ["sensor gone 4.0", "over 4.0: stopped"])
  }

  @Test func aSensorThatGoesAgainAtOnceIsOneInterruption() throws {
    var session = try Rehearsal(.counting(repetitions: 3))
    session.command(at: 1) { $0.interrupt() }
    session.command(at: 1) { $0.restore() }
    session.command(at: 1) { $0.interrupt() }
    #expect(session.transcript.suffix(1) == ["sensor gone 1.0"])
    #expect(session.coach.record.interruptions == 1)
    session.command(at: 1) { $0.restore() }
    session.skip(to: 2)
    #expect(session.coach.stage == .exercising)
  }

  @Test func itMayComeBeforeTheFirstSample() throws {
    var coach = try Coach(plan: .counting(repetitions: 1, getReady: 3))
    coach.interrupt()
    coach.restore()
    #expect(coach.advance(to: 5000) == nil)
    #expect(coach.stage == .getReady)
    #expect(coach.remaining == 3)
    #expect(coach.record.interruptedDuration == 0)
    #expect(coach.advance(to: 5003) == .beginSet)
    #expect(coach.stage == .exercising)
  }
}
