import Coaching
import Exercises
import Testing

@Suite struct SessionPlans {
  private let catalogue: Catalogue

  init() throws {
    catalogue = try Catalogue.builtIn()
  }

  @Test func whatIsNotAskedForComesFromTheDose() throws {
    let exercise = try #require(catalogue.exercise(id: "sciatic-slider-seated-slump"))
    let plan = SessionPlan(exercise: exercise, repetitions: 7, getReady: 3)
    #expect(plan.sets == exercise.dose.sets)
    #expect(plan.repetitions == 7)
    #expect(plan.hold == exercise.dose.hold)
    #expect(plan.rest == exercise.dose.rest)
    #expect(plan.timedDuration == nil)
  }

  @Test func secondsCountWhereTheDoseHasNoRepetitions() throws {
    let exercise = try #require(catalogue.exercise(id: "hamstring-foam-roll"))
    #expect(SessionPlan(exercise: exercise, getReady: 3).timedDuration == 150)
    #expect(SessionPlan(exercise: exercise, repetitions: 8, getReady: 3).timedDuration == nil)
  }
}
