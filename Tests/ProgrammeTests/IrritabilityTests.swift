import Exercises
import Testing

@testable import Programme

struct IrritabilityTests {
  /// "how easily provoked, how severe, how long to settle": one of them is moderate, two are high.
  @Test(arguments: [
    ([PainNote](), Irritability.Level.low, Int?.none),
    ([note(0, .anyTime, 3)], .low, 0),
    ([note(-1, .anyTime, 3)], .low, 1),
    ([note(0, .anyTime, 4)], .moderate, 0),
    ([note(-1, .anyTime, 5)], .moderate, 0),
    ([note(-2, .anyTime, 5)], .low, 1),
    ([note(-3, .anyTime, 5), note(0, .anyTime, 1)], .low, 2),
    // Said too long ago.
    ([note(-3, .anyTime, 1)], .low, nil),
    ([note(0, .anyTime, 6)], .high, 0),
    ([note(-1, .anyTime, 10)], .high, 0),
    ([note(0, .before, 1), note(0, .after, 3)], .moderate, 0),
    ([note(0, .before, 1), note(0, .after, 2)], .low, 0),
    ([note(0, .before, 3), note(0, .after, 5)], .high, 0),
    ([PainNote(day: firstDay, moment: .nextMorning, answer: .worse)], .moderate, 0),
    (
      [note(-1, .after, 4), PainNote(day: firstDay, moment: .nextMorning, answer: .worse)], .high, 0
    ),
    ([PainNote(day: firstDay, moment: .nextMorning, answer: .settled)], .low, 0),
  ])
  func hasThreeSigns(pain: [PainNote], level: Irritability.Level, settled: Int?) {
    let irritability = Irritability(Diary(pain: pain), today: firstDay)
    #expect(irritability.level == level)
    #expect(irritability.settledDays == settled)
    #expect((irritability.reason == nil) == (level == .low))
  }

  /// The catalogue's "progression only: use after sliders are symptom-free for 24 h".
  @Test func tensionersWaitForSliders() throws {
    let tensioner = try exercise(tensioner)
    let sliders = SessionDigest(day: firstDay, exercise: slider, sets: [.init(repetitions: 5)])
    let next = firstDay.advanced(by: 1)
    func locks(_ pain: PainNote...) -> [Lock.Rule] {
      rules(Diary(sessions: [sliders], pain: pain), on: next).locks(tensioner).map(\.rule)
    }
    let after = PainNote(day: firstDay, moment: .after, level: 0)
    let morning = PainNote(day: next, moment: .nextMorning, answer: .same)
    #expect(locks(after, morning) == [])
    #expect(locks(after) == [.slidersFirst])
    #expect(locks(morning) == [.slidersFirst])
    #expect(locks(PainNote(day: firstDay, moment: .after, level: 1), morning) == [.slidersFirst])
    for level in 1...2 {
      #expect(locks(after, morning, PainNote(day: next, level: level)) == [.slidersFirst])
    }
    #expect(
      locks(after, PainNote(day: next, moment: .nextMorning, answer: .worse)) == [.irritable])
    // Not without sliders.
    let none = rules(Diary(pain: [after, morning]), on: next).locks(tensioner)
    #expect(none.map(\.rule) == [.slidersFirst])
  }

  /// "Once the irritation has subsided": a calm word today is not yet a calm day.
  @Test func stretchesWaitForACalmDay() throws {
    let stretch = try exercise(stretch)
    let first = rules(calm(1), on: firstDay)
    #expect(first.irritability.level == .low && first.stage == .locked)
    let lock = try #require(first.locks(stretch).first)
    #expect(lock.reason == "it is not known yet that it has settled for a day")
    #expect(rules(calm(2), on: firstDay.advanced(by: 1)).locks(stretch).isEmpty)
  }

  /// "high = glides only, 5 repetitions, small range"
  @Test func highIsFewAndSmall() throws {
    let item = try item(slider, PlanFigures(startsAt: 10))
    let now = today([item], Diary(pain: [note(0, .after, 7)]), on: firstDay)
    let dose = try #require(now.items.first).dose
    #expect(dose.sets == 1 && dose.repetitions == 5 && dose.isSmallRange)
    #expect(now.messages.contains { $0.rule == .onlySmallSliders })
    let few = try ProgrammeTests.item(slider)
    let small = today([few], Diary(pain: [note(0, .after, 7)]), on: firstDay)
    #expect(small.items.first?.dose.repetitions == 2)
  }
}

/// `days` from the first day.
private func note(_ days: Int, _ moment: PainNote.Moment, _ level: Int) -> PainNote {
  PainNote(day: firstDay.advanced(by: days), moment: moment, level: level)
}
