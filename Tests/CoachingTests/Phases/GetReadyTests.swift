import Coaching
import Testing

@Suite struct GettingReady {
  @Test func isCountedDown() throws {
    let plan = try SessionPlan.counting(repetitions: 3, getReady: 5, dailyDose: 99)
    let limb = #"______________/^^^\_"#
    let said = #"  r 3 2 1 g      t w"#
    #expect(Drawing(plan: plan).said(limb) == said)
  }

  /// "50.2 % of therapists' feedback was showing correct execution": a short how-to before set 1,
  /// where there is time for it.
  @Test func howItIsDoneComesFirst() throws {
    var plan = try SessionPlan.counting(repetitions: 3, dailyDose: 99)
    plan.getReady = Briefing(plan).duration
    var session = Rehearsal(plan)
    session.wait(until: plan.getReady + 1)
    #expect(session.said() == [.howTo, .getReady, .countdown, .countdown, .countdown, .go])
    #expect(session.cues.first?.cue.text.contains("It is movement, not a stretch.") == true)

    plan.getReady = 4
    var hasty = Rehearsal(plan)
    hasty.wait(until: 5)
    #expect(hasty.said().first == .getReady)
  }

  /// "If you have problems with balance, do this ... where you can easily reach for support on both
  /// sides": shown before standing items, however little time there is.
  @Test func supportOnBothSidesIsSaidBeforeStandingItems() throws {
    for id in ["sciatic-slider-standing", "hamstring-stretch-standing", "single-leg-rdl"] {
      let session = Rehearsal(try .of(id, repetitions: 2))
      #expect(session.cues.first?.cue.text == "Have support within reach on both sides.", "\(id)")
      #expect(session.cues.first?.time == 0)
    }
    let seated = Rehearsal(try .of("sciatic-slider-seated-slump", repetitions: 2))
    #expect(!seated.said().contains(.support))
  }

  @Test func nextEndsIt() throws {
    var session = Rehearsal(try .counting(repetitions: 1, getReady: 30))
    #expect(session.coach.canGoNext)
    session.next(at: 4)
    session.repeatOnce(from: 5, to: 7)
    #expect(
      session.transcript == [
        "session 0.0", "set 1 from 4.0", "begin set!", "moves 5.0", "repetition 1, 1 of set 1",
        "set 1 done 7.0", "over 7.0: completed",
      ])
  }
}
