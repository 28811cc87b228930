import Coaching
import Exercises
import Testing

/// What was done earlier in the day, and what is enough.
@Suite struct DailyDose {
  /// Ten repetitions, of thirty a day and side.
  private func session(_ done: DoneToday, bothSides: Bool = false) throws -> Rehearsal {
    Rehearsal(
      try .counting(
        repetitions: 10, bothSides: bothSides, doneToday: done, dailyDose: 30))
  }

  @Test func whatIsDueIsNotWarnedOf() throws {
    let session = try session(DoneToday(unsided: 20))
    #expect(session.said() == [.go])
  }

  @Test func moreThanTheDayAsksForIsWarnedOf() throws {
    let session = try session(DoneToday(unsided: 30))
    #expect(
      session.cues.first?.cue.text == "Today's dose is done already. More does not help more.")
  }

  /// "warn above 2x"
  @Test func moreThanDoubleIsWarnedOf() throws {
    let plan = try SessionPlan.counting(sets: 7, repetitions: 10, dailyDose: 30)
    #expect(Rehearsal(plan).said().first == .doseDoubled)
  }

  @Test func eachSideHasItsOwn() throws {
    var session = try session(DoneToday(left: 10, right: 30), bothSides: true)
    #expect(session.said() == [.go])
    for index in 0..<10 {
      session.repeatOnce(from: 1 + 5 * Double(index), to: 5 + 5 * Double(index), endHold: 1)
    }
    session.wait(until: 60)
    #expect(session.said(from: 50).first == .doseExceeded)
  }

  @Test func theEndSaysThatItIsEnough() throws {
    for (done, expected) in [(0.0, CueID.allDone), (20, .doseReached)] {
      var session = try session(DoneToday(unsided: done))
      for index in 0..<10 {
        session.repeatOnce(from: 1 + 5 * Double(index), to: 5 + 5 * Double(index), endHold: 1)
      }
      #expect(session.summary?.reason == .completed)
      #expect(session.said().last == expected)
    }
  }

  @Test func theDayIsThatOfTheCatalogue() throws {
    let catalogue = try Catalogue.builtIn()
    let slider = try #require(catalogue.exercise(id: "sciatic-slider-seated-slump"))
    #expect(SessionPlan(exercise: slider, getReady: 0).dailyDose == 90)
    let roll = try #require(catalogue.exercise(id: "hamstring-foam-roll"))
    #expect(SessionPlan(exercise: roll, getReady: 0).dailyDose == 300)
    let test = try #require(catalogue.exercise(id: "assess-straight-leg-raise"))
    #expect(SessionPlan(exercise: test, getReady: 0).dailyDose == nil)
  }
}
