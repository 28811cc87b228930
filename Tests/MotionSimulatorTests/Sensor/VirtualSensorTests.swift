import Exercises
import MotionCore
import Testing

@testable import MotionSimulator

@Suite struct VirtualSensorTests {
  /// f_d and f_a at the start pose and at the far end, in g, as the catalogue's poses give them.
  @Test(arguments: [
    ("sciatic-slider-seated-slump", -1.00, 0.00, -0.31, 0.95),
    ("sciatic-tensioner-seated-slump", -1.00, 0.00, -0.47, 0.88),
    ("sciatic-slider-supine-90-90", 0.00, 1.00, 0.93, 0.37),
    ("sciatic-slider-standing", 0.09, 1.00, 0.64, 0.77),
    ("hamstring-stretch-supine", -0.74, 0.67, 0.88, 0.47),
    ("hamstring-stretch-standing", -1.00, 0.00, -0.57, -0.82),
    ("hamstring-curl-eccentric", 0.00, -1.00, 0.98, 0.17),
    ("bridge-heel-slide-eccentric", -0.74, 0.67, -0.21, 0.98),
    ("deadlift-eccentric", -0.67, 0.74, -1.00, 0.00),
    ("single-leg-rdl", -1.00, -0.05, -0.47, -0.88),
    ("pelvic-tilt-supine", 0.00, 1.00, 0.14, 0.99),
    ("assess-slump-knee-extension", -1.00, 0.00, -0.41, 0.91),
  ])
  func gravityAtRestIsThatOfThePoses(
    id: String, startDistal: Double, startAnterior: Double, endDistal: Double, endAnterior: Double
  ) throws {
    let exercise = try #require(try Catalogue.builtIn().exercise(id: id))
    let options = Self.exactOptions
    var script = try ExerciseScript(exercise, options: options)
    try script.write()
    var arrival = try #require(script.repetitions.first).start
    phases: for phase in exercise.kinematics.phases {
      switch phase {
      case .stay(.end, _, _, _): break phases
      case .move(_, let duration), .stay(_, let duration, _, _): arrival += duration
      }
    }
    let samples = try simulate(exercise, options: options).samples

    let start = samples[0].acceleration * (1 / standardGravity)
    #expect(abs(start.x - startDistal) < 0.006)
    #expect(abs(start.y - startAnterior) < 0.006)
    #expect(abs(start.z) < 1e-9)
    let index = Int((arrival * options.sensor.rate).rounded(.up))
    let end = samples[index].acceleration * (1 / standardGravity)
    #expect(abs(end.x - endDistal) < 0.006)
    #expect(abs(end.y - endAnterior) < 0.006)
    #expect(abs(end.length - 1) < 1e-6)
  }

  @Test(arguments: 1...5)
  func gravityHasItsSizeForAnyStrap(seed: Int) throws {
    var options = Self.exactOptions
    options.seed = UInt64(seed)
    options.strap = .random
    let first = try simulate(SimulationTests.slider, options: options).samples[0]
    #expect(abs(first.acceleration.length - standardGravity) < 1e-9)
    #expect(first.angularVelocity?.length == 0)
  }

  @Test func gyroscopeIntegratesToTheRange() throws {
    var options = Self.exactOptions
    options.sensor = .ideal(rate: 500)
    options.strap = .random
    let session = try simulate(SimulationTests.slider, options: options)
    let repetition = session.truth.repetitions[3]
    var angle = 0.0
    var farthest = 0.0
    for sample in session.samples
    where repetition.startTime - 0.5...repetition.endTime + 0.5 ~= sample.time {
      let rate = try #require(sample.angularVelocity)
      // One axis alone turns without coupled rotations: its size and direction tell all.
      let direction = rate.dot(try #require(Self.axis(of: session, in: repetition)))
      angle += direction / 500
      farthest = max(farthest, angle)
    }
    #expect(abs(farthest - repetition.rangeOfMotion) < 1e-4)
    #expect(abs(angle) < 1e-4)
  }

  @Test func noiseHasTheDensityAskedFor() throws {
    var options = Self.exactOptions
    options.repetitions = 0
    options.duration = 60
    options.sensor.accelerometerNoise = 1e-3
    options.sensor.gyroscopeNoise = 1e-4
    let exercise = try #require(try Catalogue.builtIn().exercise(id: "standing-break"))
    options.repetitions = 1
    options.endHold = 100
    options.range = 0.01
    let samples = try simulate(exercise, options: options).samples
    // Differences of neighbours leave the slow movement out; their variance is twice the noise's.
    let acceleration = zip(samples, samples.dropFirst()).map {
      $1.acceleration.x - $0.acceleration.x
    }
    let rate = zip(samples, samples.dropFirst()).compactMap { first, second in
      first.angularVelocity.flatMap { a in second.angularVelocity.map { $0.y - a.y } }
    }
    func deviation(_ values: [Double]) -> Double {
      (values.reduce(0) { $0 + $1 * $1 } / Double(values.count) / 2).squareRoot()
    }
    let bandwidth = (options.sensor.rate / 2).squareRoot()
    #expect(abs(deviation(acceleration) / (1e-3 * bandwidth) - 1) < 0.05)
    #expect(abs(deviation(rate) / (1e-4 * bandwidth) - 1) < 0.05)
  }

  @Test func biasAndOffsetHaveTheirSize() throws {
    var options = Self.exactOptions
    options.sensor.gyroscopeBias = 0.05
    options.sensor.accelerometerOffset = 0.4
    let biased = try simulate(SimulationTests.slider, options: options).samples
    let exact = try simulate(SimulationTests.slider, options: Self.exactOptions).samples
    for (biased, exact) in zip(biased, exact) {
      let offset = biased.acceleration - exact.acceleration
      #expect(abs(offset.length - 0.4) < 1e-9)
      let first = try #require(biased.angularVelocity)
      let second = try #require(exact.angularVelocity)
      #expect(abs((first - second).length - 0.05) < 1e-9)
    }
  }

  @Test func rangeAndStepsAreThoseOf16Bits() throws {
    var options = Self.exactOptions
    options.sensor.accelerometerRange = 8
    let samples = try simulate(SimulationTests.slider, options: options).samples
    let step = 8.0 / 32768
    for sample in samples {
      let count = sample.acceleration.x / step
      #expect(abs(count - count.rounded()) < 1e-6)
      #expect(sample.acceleration.x >= -8 && sample.acceleration.x < 8)
    }
    #expect(samples.contains { $0.acceleration.x == -8 })
  }

  @Test func slipTurnsWhatTheSensorSees() throws {
    var options = Self.exactOptions
    let plain = try simulate(SimulationTests.slider, options: options).samples
    options.slip = StrapSlip(angle: .degrees(15))
    let slipped = try simulate(SimulationTests.slider, options: options).samples
    #expect(plain.first == slipped.first)
    let before = try #require(plain.last).acceleration
    let after = try #require(slipped.last).acceleration
    let angle = (before.dot(after) / (before.length * after.length))
    #expect(abs(angle - 0.9659) < 1e-3)
  }

  /// Taken off in between and put on the other way round: gravity at rest has turned about.
  @Test func theSensorIsPutOnUpsideDownBetweenSets() throws {
    var options = Self.exactOptions
    options.sets = 2
    options.turnsSensorOver = true
    let session = try simulate(SimulationTests.slider, options: options)
    func gravity(at time: Double) throws -> Vector3 {
      try #require(session.samples.first { $0.time >= time }).acceleration
    }
    let first = try gravity(at: session.truth.setStarts[0] + 0.2)
    let second = try gravity(at: session.truth.setStarts[1] + 0.2)
    #expect(first.dot(second) / (first.length * second.length) < -0.999)
  }

  @Test func timeStampsAreOffAndStayInOrder() throws {
    var options = SimulationOptions()
    options.sensor.timestampJitter = 0.005
    let times = try simulate(SimulationTests.slider, options: options).samples.map(\.time)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
    let off = times.enumerated().map { abs($1 - Double($0) / 100) }
    #expect(off.allSatisfy { $0 <= 0.005 })
    #expect(off.contains { $0 > 0.0045 })
  }

  @Test func dropoutsAreToldInTheTruth() throws {
    var options = SimulationOptions()
    let whole = try simulate(SimulationTests.slider, options: options)
    options.dropouts = 4
    let session = try simulate(SimulationTests.slider, options: options)
    #expect(session.truth.repetitions == whole.truth.repetitions)
    #expect(!session.truth.gaps.isEmpty)
    for gap in session.truth.gaps {
      #expect(gap.to - gap.from > 0.05)
      #expect(!session.samples.contains { gap.from < $0.time && $0.time < gap.to })
    }
    let steps = zip(session.samples, session.samples.dropFirst()).map { $1.time - $0.time }
    #expect(steps.count { $0 > 0.04 } == session.truth.gaps.count)
  }

  /// At rest in the start pose, then a set: no noise, no variation, no strap.
  static var exactOptions: SimulationOptions {
    var options = SimulationOptions()
    options.hasApproach = false
    options.hasLeaving = false
    options.variation = 0
    options.unsteadiness = 0
    options.outOfPlane = 0
    options.sensor = .ideal()
    options.strap = .aligned
    return options
  }

  /// The direction of the fastest rotation within a repetition's first half.
  private static func axis(
    of session: SimulatedSession, in repetition: SessionTruth.Repetition
  ) -> Vector3? {
    session.samples
      .first { $0.time > repetition.startTime + 0.3 }?
      .angularVelocity?.normalized
  }
}
