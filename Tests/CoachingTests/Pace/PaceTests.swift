import Coaching
import MotionCore
import Testing

/// "I do exercises very gently": how fast, and whether with a pause.
@Suite struct Pace {
  private let plan: SessionPlan
  private let pausing: SessionPlan

  init() throws {
    plan = try .counting(repetitions: 30, dailyDose: 99)
    // No pause at the end is asked for here.
    pausing = try .of("bridge-heel-slide-eccentric", repetitions: 30)
  }

  /// "slower" if three cycles take less than 3 s; each of these takes 2 s.
  @Test func threeFastCyclesInARowAreTooFast() {
    let limb = #"_/^\_/^\_/^\_/^\_/^\_/^\_/^\_"#
    let said = #"g   1   2   s   4   5   s   7"#
    #expect(Drawing(plan: pausing).said(limb) == said)
  }

  @Test func oneSlowCycleBetweenThemForgives() {
    let limb = #"_/^\_/^\_/^^^^\_/^\_/^\_"#
    #expect(!Drawing(plan: plan).said(limb).contains("s"))
  }

  @Test func aPauseOfASecondAtBothEndsIsSlowEnough() {
    let limb = #"_//^^\\__//^^\\__//^^\\__//^^\\_"#
    let said = Drawing(plan: plan).said(limb)
    #expect(!said.contains("s"))
    #expect(!said.contains("p"))
  }

  /// "at most every third rep: pause at the end"
  @Test func whoDoesNotPauseIsRemindedEveryThirdTime() throws {
    var session = Rehearsal(plan)
    for index in 0..<7 {
      let start = 1 + 6 * Double(index)
      session.repeatOnce(from: start, to: start + 4, endHold: 0.4)
    }
    session.wait(until: 50)
    let reminders = session.cues.filter { $0.cue.id == .pauseAtTheEnd }.map(\.time)
    #expect(reminders.count == 3)
    #expect(zip(reminders, reminders.dropFirst()).allSatisfy { abs($1 - $0 - 18) < 0.5 })
  }

  @Test func halfASecondIsEnough() throws {
    var session = Rehearsal(plan)
    for index in 0..<4 {
      let start = 1 + 6 * Double(index)
      session.repeatOnce(from: start, to: start + 4, endHold: 0.5)
    }
    session.wait(until: 30)
    #expect(!session.said().contains(.pauseAtTheEnd))
  }

  @Test func whoLowersTooFastIsToldSo() throws {
    var session = Rehearsal(try .of("hamstring-curl-eccentric", repetitions: 8))
    for (index, back) in [1.0, 1.5, 4, 1].enumerated() {
      let start = 1 + 10 * Double(index)
      var repetition = Repetition.made(from: start, to: start + 6, range: 1)
      (repetition.outDuration, repetition.backDuration) = (1, back)
      session.take(.repetition(repetition), at: start + 6)
    }
    session.wait(until: 50)
    #expect(session.said().count { $0 == .lowerMoreSlowly } == 2)
  }
}
