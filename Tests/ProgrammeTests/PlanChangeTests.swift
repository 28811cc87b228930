import Exercises
import Testing

@testable import Programme

struct PlanChangeTests {
  private let plan = Plan.firstDay(of: catalogue, day: firstDay)
  private let later = firstDay.advanced(by: 30)

  private func changed(
    _ change: PlanChange, knowingly: Bool = false
  ) throws(PlanRefusal) -> Plan {
    try plan.applying(change, today: later, catalogue: catalogue, knowingly: knowingly)
  }

  @Test func addsSetsAndRemoves() throws {
    let added = try changed(.add(stretch, PlanFigures(side: .left, timesPerDay: 1)))
    let item = try #require(added.item(stretch))
    #expect(item.side == .left && item.timesPerDay == 1 && item.hold == 30)
    #expect(item.added == later)
    let set = try changed(.set(slider, PlanFigures(side: .right, repetitions: 8)))
    #expect(set.item(slider)?.repetitions == 8)
    #expect(set.item(slider)?.sets == 3 && set.item(slider)?.added == firstDay)
    let removed = try changed(.remove("walk"))
    #expect(removed.items.map(\.exercise) == [slider])
  }

  @Test func refusesWithACure() {
    let unknown = "hamstring-strech-supine"
    #expect(
      throws: PlanRefusal.noSuchExercise(
        unknown, suggestions: catalogue.suggestions(for: unknown))
    ) { try changed(.add(unknown, PlanFigures())) }
    #expect(throws: PlanRefusal.alreadyInPlan("walk")) {
      try changed(.add("walk", PlanFigures()))
    }
    #expect(throws: PlanRefusal.notInPlan("wlk", suggestions: ["walk"])) {
      try changed(.remove("wlk"))
    }
    #expect(throws: PlanRefusal.self) { try changed(.set(slider, PlanFigures(sets: 21))) }
    #expect(throws: PlanRefusal.self) { try changed(.set("walk", PlanFigures(repetitions: 3))) }
  }

  /// "<4 exercises (2-4)"
  @Test func fourAreEnough() throws {
    var four = plan
    for id in ["sciatic-slider-supine-90-90", "knee-roll-supine"] {
      four.items.append(PlanItem(try exercise(id), added: firstDay))
    }
    let fifth = PlanChange.add("bridge-supine", PlanFigures())
    let refusal = #expect(throws: PlanRefusal.self) {
      try four.applying(fifth, today: later, catalogue: catalogue)
    }
    guard case .unwise(let advice)? = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(advice.rule == .tooMany)
    let five = try four.applying(fifth, today: later, catalogue: catalogue, knowingly: true)
    #expect(five.items.count == 5)
    // Who has five knowingly may still change one of them, and take one out.
    let set = PlanChange.set(slider, PlanFigures(sets: 2))
    #expect(throws: Never.self) { try five.applying(set, today: later, catalogue: catalogue) }
    #expect(throws: Never.self) {
      try five.applying(.remove("walk"), today: later, catalogue: catalogue)
    }
  }

  /// "PhysiApp allows up to double the prescribed value"
  @Test func twiceIsTheMost() throws {
    #expect(throws: Never.self) { try changed(.set(slider, PlanFigures(repetitions: 20))) }
    let refusal = #expect(throws: PlanRefusal.self) {
      try changed(.set(slider, PlanFigures(repetitions: 21)))
    }
    guard case .unwise(let advice)? = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(advice.rule == .tooMuch)
  }
}
