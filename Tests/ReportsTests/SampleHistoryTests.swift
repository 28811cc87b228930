import Exercises
import GlideInterface
import Programme
import Testing

@testable import Reports

struct SampleHistoryTests {
  private let sample = EightWeeks.sample

  @Test func isTheSameEachTime() {
    let again = SampleHistory(through: EightWeeks.last)
    #expect(again.sessions == sample.sessions)
    #expect(again.pain == sample.pain)
    #expect(again.truth == sample.truth)
    #expect(again.plans == sample.plans)
  }

  @Test func hasTheExercisesOfTheCatalogue() throws {
    let catalogue = try Catalogue.builtIn()
    for session in sample.sessions {
      let exercise = try #require(catalogue.exercise(id: session.exercise))
      #expect(exercise.name == session.name)
      #expect(exercise.kind.rawValue == session.kind)
    }
    for item in sample.plans.flatMap({ $0.items ?? [] }) {
      let exercise = try #require(catalogue.exercise(id: item.exercise))
      #expect(exercise.name == item.name)
      #expect((exercise.laterality == .unilateral) == (item.side == .both))
    }
  }

  @Test func saysInItsRecordsWhatWasPutIntoIt() throws {
    #expect(sample.sessions.map(\.id) == Array(1...sample.sessions.count))
    #expect(sample.truth.count { !$0.isSensed } == 1)
    #expect(sample.truth.count { !$0.isReal } == 1)
    for session in sample.sessions where session.exercise != "walk" {
      let truth = sample.truth.filter { $0.session == session.id }
      #expect(session.sensedRepetitions == truth.count(where: \.isSensed))
      #expect(session.repetitions == truth.count(where: \.isReal))
      let ranges = session.sets.flatMap { $0.repetitions ?? [] }.map(\.rangeOfMotion)
      #expect(ranges == truth.filter(\.isSensed).map(\.range))
      #expect(Day(session.day) == truth.first?.day)
    }
    #expect(sample.sessions.count { !$0.overrides.isEmpty } == 1)
    #expect(sample.pain.contains { $0.isSharp && $0.level == 6 })
  }
}
