import Exercises
import MotionCore
import MotionSimulator
import Testing

/// Taught by three slow repetitions of a simulated person, counted in another recording with the
/// sensor strapped on another way round.
@Suite struct MovementLearnerTests {
  static let exercises: [String] = [
    "sciatic-slider-seated-slump", "sciatic-slider-standing", "knee-extension-seated",
    "hip-abduction-side-lying", "bridge-supine", "hamstring-curl-eccentric", "knee-roll-supine",
    "sit-to-stand",
  ]

  let catalogue: Catalogue

  init() throws {
    catalogue = try Catalogue.builtIn()
  }

  private func session(
    _ id: String, seed: UInt64, repetitions: Int, tempo: Double = 1, approach: Bool = true,
    placement: Placement? = nil
  ) throws -> SimulatedSession {
    var options = SimulationOptions()
    options.seed = seed
    options.repetitions = repetitions
    options.tempo = tempo
    options.hasApproach = approach
    options.hasLeaving = false
    let exercise = try #require(catalogue.exercise(id: id))
    return try simulate(exercise, placement: placement, options: options)
  }

  private func learn(_ samples: [MotionSample], at placement: Placement?) throws -> TaughtMovement {
    var learner = MovementLearner()
    for sample in samples { learner.process(sample) }
    return try learner.movement(
      id: "own", title: "Own", placement: placement, side: .left, source: "lesson.csv", date: nil)
  }

  private func count(
    _ samples: [MotionSample], as movement: TaughtMovement, start: Double? = nil
  ) -> Int {
    let exercise = Exercise(movement)
    var tracker = MotionTracker(profile: exercise.profile(placement: movement.placement))
    var hasBegun = false
    var counted = 0
    for sample in samples {
      if !hasBegun, let start, sample.time >= start {
        tracker.beginSet()
        hasBegun = true
      }
      tracker.process(sample) { if case .repetition = $0 { counted += 1 } }
    }
    return counted
  }

  @Test(arguments: exercises, 1...2 as ClosedRange<UInt64>)
  func countsTenAfterThree(id: String, seed: UInt64) throws {
    let exercise = try #require(catalogue.exercise(id: id))
    let placement = try #require(exercise.placement.preferred)
    let lesson = try session(
      id, seed: 500 + seed, repetitions: 3, tempo: 0.8, approach: !seed.isMultiple(of: 2))
    let movement = try learn(lesson.samples, at: placement)

    let ranges = lesson.truth.repetitions.map(\.rangeOfMotion)
    let (least, most) = (try #require(ranges.min()), try #require(ranges.max()))
    #expect(movement.range.median > 0.85 * least && movement.range.median < 1.15 * most)
    #expect((2...3).contains(movement.lesson.repetitions))
    // The axes of all of them are level.
    #expect(movement.axisInclination > .degrees(65))
    #expect(!movement.alternates)

    let set = try session(id, seed: 5000 + seed, repetitions: 10)
    #expect(count(set.samples, as: movement, start: set.truth.setStart) == 10)
  }

  /// However the sensor is turned in its strap, the same is learned.
  @Test func theStrapMakesNoDifference() throws {
    let lesson = try session("knee-extension-seated", seed: 4, repetitions: 3)
    let turn = Quaternion(rotationVector: Vector3(0.4, -1.9, 0.8))
    let turned = lesson.samples.map { sample in
      MotionSample(
        time: sample.time, acceleration: turn.rotate(sample.acceleration),
        angularVelocity: sample.angularVelocity.map(turn.rotate))
    }
    let (one, other) = (
      try learn(lesson.samples, at: .shank), try learn(turned, at: .shank)
    )
    #expect(abs(one.range.median - other.range.median) < .degrees(0.2))
    #expect(abs(one.cycle - other.cycle) < 0.05)
    #expect(abs(one.axisInclination - other.axisInclination) < .degrees(1))
    #expect(zip(one.shape.shares, other.shape.shares).allSatisfy { abs($0 - $1) < 0.02 })
  }

  @Test func othersMostlyDoNotCount() throws {
    let lesson = try session("knee-extension-seated", seed: 7, repetitions: 3)
    let movement = try learn(lesson.samples, at: .shank)
    let bridges = try session("bridge-supine", seed: 9, repetitions: 10, placement: .shank)
    #expect(count(bridges.samples, as: movement) == 0)
    let walk = try simulate(.walkingAndSitting, placement: .shank)
    #expect(count(walk.samples, as: movement) == 0)
  }

  @Test(arguments: ["knee-extension-seated", "sciatic-slider-standing", "pelvic-tilt-supine"])
  func oneIsNotEnough(id: String) throws {
    let lesson = try session(id, seed: 1, repetitions: 1, approach: false)
    let error = #expect(throws: TeachingError.self) { try learn(lesson.samples, at: nil) }
    guard case .onlyOnce(let range)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let truth = try #require(lesson.truth.repetitions.first?.rangeOfMotion)
    #expect(abs(range - truth) < 0.2 * truth + .degrees(3))
  }

  @Test func walkingIsNothingToLearn() throws {
    let walk = try simulate(.walkingAndSitting, placement: .foot)
    let error = #expect(throws: TeachingError.self) { try learn(walk.samples, at: .foot) }
    guard case .refused(.walking, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect("\(TeachingError.refused(.walking, range: 1))".contains("stay in place"))
  }

  @Test func theRepetitionsMustBeAlike() throws {
    let error = #expect(throws: TeachingError.self) {
      try learn(Hinge(ranges: [.degrees(30), .degrees(75)]).samples, at: nil)
    }
    guard case .differing(let ranges)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(ranges.map { $0.inDegrees.rounded() } == [30, 75])
    #expect(
      "\(TeachingError.differing(ranges: ranges))".hasPrefix("the repetitions differ: 30°, 75°"))
  }

  @Test func stillnessIsNoMovement() {
    #expect(throws: TeachingError.noMovement) { try learn(Hinge(ranges: []).samples, at: nil) }
  }

  @Test func whatGoesToBothSidesAlternates() throws {
    let turn = Double.degrees(40)
    let both = try learn(Hinge(ranges: [turn, -turn, turn, -turn, turn, -turn]).samples, at: nil)
    #expect(both.alternates)
    #expect(abs(both.range.median - turn) < .degrees(2))
    let one = try learn(Hinge(ranges: [turn, turn, turn]).samples, at: nil)
    #expect(!one.alternates)
  }

  /// Turning about the vertical, as on a swivel chair, is told from lifting.
  @Test func theAxisIsRelativeToGravity() throws {
    let ranges = [Double](repeating: .degrees(50), count: 3)
    for (inclination, axis) in [
      (0.0, Vector3(0, 0, 1)), (90, Vector3(0, 1, 0)),
      (45, Vector3(0.5.squareRoot(), 0, 0.5.squareRoot())),
    ] {
      let movement = try learn(Hinge(ranges: ranges, axis: axis).samples, at: nil)
      #expect(abs(movement.axisInclination.inDegrees - inclination) < 2)
    }
  }
}

/// A limb that turns about one fixed axis of the world, without any noise.
private struct Hinge {
  /// How far each repetition goes; rad.
  var ranges: [Double]
  var axis: Vector3 = Vector3(0, 1, 0)

  var samples: [MotionSample] {
    let cycle = 5.0
    let count = Int((3 + cycle * Double(ranges.count) + 3) * 50)
    return (0..<count).map { index in
      let time = Double(index) / 50
      let (angle, rate) = swing(at: time - 3, cycle: cycle)
      // From the world's frame to the sensor's, which coincide at the start.
      let inverse = Quaternion(rotationVector: axis * -angle)
      return MotionSample(
        time: time, acceleration: inverse.rotate(Vector3(0, 0, 9.80665)),
        angularVelocity: inverse.rotate(axis * rate))
    }
  }

  /// Out in 1.5 s, 1 s there, back in 1.5 s, 1 s here, by minimum-jerk moves; rad, rad/s.
  private func swing(at time: Double, cycle: Double) -> (Double, Double) {
    guard time >= 0, time < cycle * Double(ranges.count) else { return (0, 0) }
    let range = ranges[Int(time / cycle)]
    let phase = time.truncatingRemainder(dividingBy: cycle)
    func way(_ elapsed: Double) -> (Double, Double) {
      let u = elapsed / 1.5
      return (u * u * u * (10 + u * (6 * u - 15)), 30 * u * u * (1 - u) * (1 - u) / 1.5)
    }
    switch phase {
    case ..<1.5:
      let (share, rate) = way(phase)
      return (range * share, range * rate)
    case ..<2.5: return (range, 0)
    case ..<4:
      let (share, rate) = way(phase - 2.5)
      return (range * (1 - share), -range * rate)
    default: return (0, 0)
    }
  }
}
