import Exercises
import Testing

@testable import Programme

struct FirstRunTests {
  @Test func asksUntilAllIsAnswered() {
    #expect(Clearance([]).open.map(\.id).count == 7)
    #expect(cleared.open.isEmpty && !cleared.isEmpty)
    // Once, never per session; and "no" to having read it is no answer.
    let unread = Clearance([Answer("understood", isYes: false, day: firstDay)])
    #expect(unread.open.contains(.understood))
  }

  @Test(arguments: Question.redFlags.map(\.id))
  func anyWarningSignStopsEverything(id: String) throws {
    let signs = [Answer(id, isYes: true, day: firstDay)]
    #expect(Clearance(signs).isEmergency)
    for exercise in catalogue.exercises {
      for knowingly in [false, true] {
        let decision = StartDecision(
          exercise, rules: rules(calm(3), on: firstDay.advanced(by: 2), Clearance(signs)),
          clearance: Clearance(signs), knowingly: knowingly)
        guard case .emergency(let lock) = decision else {
          Issue.record("\(exercise.id): \(decision)")
          return
        }
        #expect(!lock.isOverridable)
      }
    }
    // "No" afterwards is an answer to the question, not a doctor's word.
    #expect(Clearance(signs + [Answer(id, isYes: false, day: firstDay)]).isEmergency)
    #expect(Clearance(signs + [Answer("clinician-seen", isYes: false, day: firstDay)]).isEmergency)
    let again = signs + [Answer("clinician-seen", isYes: true, day: firstDay)]
    #expect(!Clearance(again).isEmergency)
    #expect(Clearance(again + signs).isEmergency)
  }

  @Test func aLockGivesWayToWhoKnows() throws {
    let rules = rules(Diary(), on: firstDay)
    let stretch = try exercise(stretch)
    let lock = try #require(rules.locks(stretch).first)
    #expect(
      StartDecision(stretch, rules: rules, clearance: cleared, knowingly: false) == .locked(lock))
    #expect(
      StartDecision(stretch, rules: rules, clearance: cleared, knowingly: true)
        == .go(against: [lock]))
    #expect(
      StartDecision(stretch, rules: rules, clearance: Clearance([]), knowingly: true)
        == .questionsOpen)
    let slider = try exercise(slider)
    #expect(
      StartDecision(slider, rules: rules, clearance: cleared, knowingly: false)
        == .go(against: []))
  }

  /// "go to A&E / call 999 / 911 now"
  @Test func theEmergencyTextHasNumbers() {
    let text = Statements.emergency.joined(separator: " ")
    for number in ["112", "999", "911"] { #expect(text.contains(number)) }
    #expect(text.contains("cauda equina"))
  }
}

extension Clearance {
  fileprivate var isEmpty: Bool { self == Clearance([]) }
}
