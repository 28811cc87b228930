import Coaching
import Testing

@Suite struct Rests {
  private let plan: SessionPlan

  init() throws {
    plan = try .counting(sets: 2, repetitions: 1, rest: 14, dailyDose: 99)
  }

  @Test func warnAtTenAndAtThreeSeconds() {
    let limb = #"_/^\________________/^\_"#
    let said = #"g  td   X      3  g   tD"#
    #expect(Drawing(plan: plan, step: 1).said(limb) == said)
  }

  /// Ten seconds are not announced of a rest that is shorter.
  @Test(arguments: [
    (5.0, [CueID.setDone, .restEnding]), (10, [.setDone, .restEnding, .restEnding]),
  ])
  func aShortOneIsNoLonger(rest: Double, said: [CueID]) throws {
    var session = Rehearsal(
      try .counting(sets: 2, repetitions: 1, rest: rest, dailyDose: 99))
    session.repeatOnce(from: 1, to: 3)
    session.wait(until: 2.9 + rest)
    #expect(session.said(from: 2) == said)
    #expect(session.cues.last?.cue.number == 3)
  }

  @Test func nextEndsThem() {
    var drawing = Drawing(plan: plan, step: 1)
    drawing.commands = [(8, { _ = $0.next() })]
    let limb = #"_/^\______/^\_"#
    let said = #"g  td  g    tD"#
    #expect(drawing.said(limb) == said)
  }

  @Test func skipLeavesTheRestOfASet() throws {
    var session = Rehearsal(try .counting(sets: 2, repetitions: 3, rest: 10))
    session.repeatOnce(from: 1, to: 3)
    session.command(at: 4) { $0.skip() }
    #expect(session.coach.stage == .resting)
    #expect(!session.coach.canSkip)
    session.command(at: 5) { $0.skip() }
    session.wait(until: 20)
    session.command(at: 20) { $0.pause() }
    session.command(at: 21) { $0.skip() }
    #expect(
      session.transcript.filter { $0.hasPrefix("set") || $0.hasPrefix("over") } == [
        "set 1 from 0.0", "set 1 skipped 4.0", "set 2 from 14.0", "set 2 skipped 21.0",
        "over 21.0: completed",
      ])
    #expect(session.summary?.setsCompleted == 0)
    #expect(session.coach.record.sets.map(\.outcome) == [.skipped, .skipped])
  }

  @Test func thereIsNothingToEndInASet() {
    var session = Rehearsal(plan)
    session.wait(until: 2)
    #expect(!session.coach.canGoNext)
    session.next(at: 3)
    #expect(session.transcript == ["session 0.0", "set 1 from 0.0"])
  }
}
