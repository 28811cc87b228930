import Coaching
import Exercises
import MotionCore
import Testing

@Suite struct Corrections {
  private func session(sets: Int = 1, repetitions: Int = 3) throws -> Rehearsal {
    Rehearsal(try .counting(sets: sets, repetitions: repetitions, rest: 10, dailyDose: 99))
  }

  @Test func sensedAndCorrectedStandSideBySide() throws {
    var session = try session(repetitions: 9)
    session.repeatOnce(from: 1, to: 3)
    session.repeatOnce(from: 4, to: 6)
    session.command(at: 7) { #expect($0.undo() == .undo(set: 1)) }
    session.command(at: 8) { #expect($0.adjust(by: 1) == .adjust(set: 1, by: 1)) }
    session.command(at: 9) { #expect($0.adjust(by: 1) == .adjust(set: 1, by: 1)) }
    let set = try #require(session.coach.record.sets.first)
    #expect((set.sensed, set.corrected) == (2, 3))
    session.repeatOnce(from: 10, to: 12)
    #expect(session.transcript.last == "repetition 3, 3 of set 1")
    session.command(at: 13) { $0.end(.stopped) }
    #expect(session.summary?.sensed == [3])
    #expect(session.summary?.repetitions == [4])
  }

  /// "the dose goes by the corrected count"
  @Test func theDoseGoesByTheCorrectedCount() throws {
    var less = try session()
    less.repeatOnce(from: 1, to: 3)
    less.command(at: 3) { $0.undo() }
    for start in [4.0, 7, 10] { less.repeatOnce(from: start, to: start + 2) }
    #expect(less.summary?.sensed == [4])
    #expect(less.summary?.repetitions == [3])

    var more = try session()
    more.repeatOnce(from: 1, to: 3)
    more.repeatOnce(from: 4, to: 6)
    more.command(at: 7) { $0.adjust(by: 1) }
    #expect(
      more.transcript.suffix(3) == ["set 1 by 1 7.0", "set 1 done 7.0", "over 7.0: completed"])
  }

  @Test func theVoiceCountsWhatIsCorrected() throws {
    var session = try session(repetitions: 9)
    session.repeatOnce(from: 1, to: 3)
    session.command(at: 4) { $0.adjust(by: 1) }
    session.repeatOnce(from: 5, to: 7)
    #expect(session.cues.filter { $0.cue.id == .count }.map(\.cue.number) == [1, 2, 3])
  }

  @Test func aSetThatFallsShortInItsRestGoesOn() throws {
    var session = try session(sets: 2, repetitions: 2)
    session.repeatOnce(from: 1, to: 3)
    session.repeatOnce(from: 4, to: 6)
    #expect(session.coach.stage == .resting)
    session.command(at: 7) { $0.undo() }
    #expect(session.coach.stage == .exercising)
    session.repeatOnce(from: 8, to: 10)
    #expect(
      session.transcript.suffix(6) == [
        "undo in set 1 7.0", "set 1 goes on 7.0", "moves 8.0", "repetition 3, 3 of set 1",
        "set 1 done 10.0", "rest after 1 at 10.0 for 10.0",
      ])
    #expect(session.coach.record.sets[0].outcome == .completed)
  }

  @Test func whatIsNotThereCannotBeTakenAway() throws {
    var session = try session()
    session.command(at: 1) {
      #expect($0.undo() == nil)
      #expect($0.adjust(by: -1) == nil)
      #expect($0.adjust(by: 2) == nil)
    }
    var waiting = try Rehearsal(.counting(repetitions: 1, getReady: 9))
    waiting.command(at: 1) { #expect($0.adjust(by: 1) == nil) }
    #expect(waiting.transcript == ["session 0.0"])
  }

  /// "relabel is an event, not a rewrite"
  @Test func theSideIsRelabelledWithTheSetsToCome() throws {
    var session = Rehearsal(
      try .counting(sets: 2, repetitions: 1, rest: 5, bothSides: true, dailyDose: 99))
    session.repeatOnce(from: 1, to: 3)
    session.command(at: 4) {
      #expect($0.relabel(side: .left) == nil)
      #expect($0.relabel(side: .right) == .relabelSide(sets: 1...1, to: .right))
    }
    session.repeatOnce(from: 9, to: 11)
    #expect(session.transcript.last == "other leg, left 11.0")
    #expect(session.coach.record.sets.map(\.side) == [.right, .right])
  }

  @Test func theExerciseIsRelabelled() throws {
    var session = try session()
    session.repeatOnce(from: 1, to: 3)
    let supine = try #require(try Catalogue.builtIn().exercise(id: "sciatic-slider-supine-90-90"))
    session.command(at: 4) { _ = $0.relabel(exercise: supine) }
    #expect(
      session.transcript.last
        == "sciatic-slider-seated-slump was sciatic-slider-supine-90-90 4.0")
    #expect(session.coach.plan.exercise.id == supine.id)
    #expect(session.coach.record.totalRepetitions == 1)
  }

  @Test func aPauseDoesNotHideWhatWasCorrectedInIt() throws {
    var session = try session(repetitions: 2)
    session.repeatOnce(from: 1, to: 3)
    session.command(at: 4) { $0.pause() }
    session.command(at: 5) { $0.adjust(by: 1) }
    #expect(session.coach.stage == .paused)
    session.command(at: 6) { $0.resume() }
    #expect(session.summary?.reason == .completed)
  }
}
