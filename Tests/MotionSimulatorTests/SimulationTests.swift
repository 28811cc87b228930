import Exercises
import MotionCore
import MotionSimulator
import Testing

@Suite struct SimulationTests {
  @Test(arguments: try Catalogue.builtIn().exercises.map(\.id))
  func everyExerciseSimulatesAtItsPlacement(id: String) throws {
    let exercise = try #require(try Catalogue.builtIn().exercise(id: id))
    var options = SimulationOptions()
    options.duration = 20
    options.sensor.rate = 25
    let session = try simulate(exercise, options: options)
    let times = session.samples.map(\.time)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
    #expect(
      session.samples.allSatisfy {
        $0.acceleration.isFinite && $0.angularVelocity?.isFinite == true
      })
    let range = exercise.kinematics.range
    #expect(session.truth.repetitions.isEmpty == exercise.kinematics.phases.isEmpty)
    for repetition in session.truth.repetitions {
      #expect(repetition.startTime > session.truth.setStart)
      #expect(repetition.endTime > repetition.startTime)
      #expect(repetition.rangeOfMotion > range.minimum)
    }
  }

  @Test func theSameSeedGivesTheSameSession() throws {
    let exercise = try Self.slider
    var options = SimulationOptions()
    options.dropouts = 3
    let first = try simulate(exercise, options: options)
    #expect(try simulate(exercise, options: options) == first)
    options.seed = 2
    #expect(try simulate(exercise, options: options).samples != first.samples)
  }

  @Test func anOptionLeavesTheRestAsItWas() throws {
    let exercise = try Self.slider
    var options = SimulationOptions()
    let plain = try simulate(exercise, options: options)
    options.sensor.hasGyroscope = false
    let bare = try simulate(exercise, options: options)
    #expect(bare.truth == plain.truth)
    #expect(bare.samples.map(\.acceleration) == plain.samples.map(\.acceleration))
    #expect(bare.samples.allSatisfy { $0.angularVelocity == nil })
  }

  @Test func partialRepetitionsStayBelowWhatCounts() throws {
    let exercise = try Self.slider
    var options = SimulationOptions()
    options.partialRepetitions = 5
    let truth = try simulate(exercise, options: options).truth
    #expect(truth.repetitions.count == 10)
    #expect(truth.partials.count == 5)
    #expect(truth.partials.allSatisfy { $0.rangeOfMotion < exercise.kinematics.range.minimum })
  }

  @Test func fatigueShrinksTheRange() throws {
    var options = SimulationOptions()
    options.variation = 0
    options.fatigue = 1 / 3
    let ranges = try simulate(Self.slider, options: options).truth.repetitions.map(\.rangeOfMotion)
    let first = try #require(ranges.first)
    let last = try #require(ranges.last)
    #expect(abs(last / first - 2 / 3) < 0.01)
  }

  @Test func eachSetHasItsRepetitions() throws {
    var options = SimulationOptions()
    let single = try simulate(Self.slider, options: options).truth
    options.sets = 3
    let truth = try simulate(Self.slider, options: options).truth
    #expect(truth.repetitions.count == 30)
    #expect(truth.setStarts.count == 3)
    #expect(Array(truth.repetitions[..<10]) == single.repetitions)
    for (set, start) in truth.setStarts.enumerated() {
      #expect(start < truth.repetitions[10 * set].startTime)
      #expect(set == 0 || truth.repetitions[10 * set - 1].endTime < start)
      #expect(truth.repetitions[10 * set].startHold < 5)
    }
  }

  @Test func whatHasNoRepetitionsRefusesThem() throws {
    let walk = try #require(try Catalogue.builtIn().exercise(id: "walk"))
    var options = SimulationOptions()
    options.repetitions = 3
    #expect(throws: SimulationError.notRepetitive(exercise: "walk")) {
      try simulate(walk, options: options)
    }
  }

  @Test func optionsOutOfReasonAreRefused() throws {
    var options = SimulationOptions()
    options.sensor.rate = .nan
    #expect(throws: SimulationError.self) { try simulate(Self.slider, options: options) }
  }

  static var slider: Exercise {
    get throws {
      try #require(try Catalogue.builtIn().exercise(id: "sciatic-slider-seated-slump"))
    }
  }
}
