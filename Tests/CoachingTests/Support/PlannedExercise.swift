import Coaching
import Exercises
import Testing

extension SessionPlan {
  /// A plan for the seated slider, whose dose is 3 sets of 10, a hold of 1 s and 30 s of rest.
  static func counting(
    sets: Int = 1, repetitions: Int, rest: Double = 30, getReady: Double = 0,
    bothSides: Bool = false, doneToday: DoneToday = DoneToday(), dailyDose: Double? = nil
  ) throws -> SessionPlan {
    SessionPlan(
      exercise: try slider, bothSides: bothSides, sets: sets, repetitions: repetitions, rest: rest,
      getReady: getReady, doneToday: doneToday, dailyDose: dailyDose)
  }

  /// A plan for any exercise of the catalogue, with one set.
  static func of(
    _ id: String, repetitions: Int? = nil, getReady: Double = 0
  ) throws -> SessionPlan {
    SessionPlan(
      exercise: try #require(try Catalogue.builtIn().exercise(id: id)), sets: 1,
      repetitions: repetitions, getReady: getReady, dailyDose: 1000)
  }

  static func timed(sets: Int = 1, duration: Double?, rest: Double = 30) throws -> SessionPlan {
    SessionPlan(
      exercise: try slider, sets: sets, repetitions: 0, rest: rest, getReady: 0,
      duration: duration)
  }

  private static var slider: Exercise {
    get throws {
      try #require(try Catalogue.builtIn().exercise(id: "sciatic-slider-seated-slump"))
    }
  }
}
