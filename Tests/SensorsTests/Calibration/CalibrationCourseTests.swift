import Exercises
import MotionCore
import MotionSimulator
import Sensors
import Testing

@Suite struct CalibrationCourseTests {
  @Test func biasNoiseAndGravityAreWhatWasPutIn() throws {
    var sensor = BenchSensor()
    sensor.bias = Vector3(0.03, -0.05, 0.01)
    sensor.offset = Vector3(0, 0, 0.2)
    sensor.accelerationNoise = 0.05
    sensor.angularRateNoise = 0.004
    var course = CalibrationCourse(.stillPose)
    #expect(try course.process(sensor.handled(seconds: 2)) == nil)
    #expect(course.step == .settling)
    #expect(try course.process(sensor.rest(seconds: 2)) == nil)
    guard case .measuring(nil, let remaining) = course.step else {
      Issue.record("\(course.step)")
      return
    }
    #expect(remaining > 2.5 && remaining < 3.6)
    let calibration = try #require(try course.process(sensor.rest(seconds: 5)))
    // Five seconds at 100 Hz: the mean is within a few standard errors, 0.004/√500.
    #expect((calibration.correction.gyroscopeBias - sensor.bias).length < 8e-4)
    #expect(abs(calibration.gravity - 10.00665) < 0.02)
    #expect(abs(calibration.accelerationNoise - 0.05) < 0.005)
    #expect(abs((calibration.angularRateNoise ?? 0) - 0.004) < 4e-4)
    #expect(!calibration.hasSixFaces)
    #expect(calibration.correction.accelerometerOffset == .zero)
  }

  /// The simulated sensor of the whole body, with all its errors, strapped to a leg that is held.
  @Test func aSimulatedSensorsBiasIsFound() throws {
    let exercise = try #require(
      try Catalogue.builtIn().exercise(id: "sciatic-slider-seated-slump"))
    var options = SimulationOptions()
    options.hasApproach = false
    options.hasLeaving = false
    options.unsteadiness = 0
    options.endHold = 12
    options.sensor.gyroscopeBias = 0.04
    let session = try simulate(exercise, options: options)
    let hold = try #require(session.truth.repetitions.first)
    let middle = (hold.startTime + hold.endTime) / 2
    var course = CalibrationCourse(.stillPose)
    let calibration = try #require(
      try course.process(session.samples.filter { $0.time > middle - 4 }))
    #expect(abs(calibration.correction.gyroscopeBias.length - 0.04) < 0.002)
  }

  @Test func sixSidesInAnyOrderGiveOffsetAndScale() throws {
    var sensor = BenchSensor()
    sensor.bias = Vector3(-0.02, 0.01, 0.03)
    sensor.offset = Vector3(0.5, -0.4, 0.3)
    sensor.scale = Vector3(1.02, 0.97, 1.04)
    var course = CalibrationCourse(.sixFaces)
    let sides: [Vector3] = [
      Vector3(0, 0, 1), Vector3(0.1, 1, -0.1), Vector3(-1, 0.05, 0.1), Vector3(0, 0.1, -1),
      Vector3(0.1, -1, 0), Vector3(1, -0.1, 0.05),
    ]
    var calibration: SensorCalibration?
    for (index, side) in sides.enumerated() {
      #expect(course.faces.count == index)
      #expect(try course.process(sensor.handled(seconds: 1)) == nil)
      calibration = try course.process(sensor.rest(side, seconds: 4))
      if index == 0 { #expect(course.step == .done(.zUp)) }
    }
    let correction = try #require(calibration?.correction)
    #expect((correction.gyroscopeBias - sensor.bias).length < 1e-3)
    #expect((correction.accelerometerOffset - sensor.offset).length < 0.01)
    #expect(abs(correction.accelerometerScale.x * 1.02 - 1) < 1e-3)
    #expect(abs(correction.accelerometerScale.y * 0.97 - 1) < 1e-3)
    #expect(abs(correction.accelerometerScale.z * 1.04 - 1) < 1e-3)
    #expect(calibration?.hasSixFaces == true)

    // A later still pose keeps what the sides gave, and takes the bias anew.
    sensor.bias = .zero
    var again = CalibrationCourse(.stillPose, previous: calibration)
    let later = try #require(try again.process(sensor.rest(seconds: 6)))
    #expect(later.correction.accelerometerOffset == correction.accelerometerOffset)
    #expect(later.hasSixFaces)
    #expect(later.correction.gyroscopeBias.length < 1e-3)
    #expect(abs(later.gravity - 9.80665) < 0.02)
  }

  @Test func aSideThatIsDoneIsNotTakenAgain() throws {
    var sensor = BenchSensor()
    var course = CalibrationCourse(.sixFaces)
    _ = try course.process(sensor.rest(seconds: 10))
    #expect(course.step == .done(.zUp))
    #expect(course.faces == [.zUp])
    _ = try course.process(sensor.handled(seconds: 1))
    _ = try course.process(sensor.rest(Vector3(1, 0, 1), seconds: 5))
    #expect(course.step == .slanted)
    #expect(course.faces == [.zUp])
  }

  @Test func itIsMovedMeanwhile() {
    var sensor = BenchSensor()
    var course = CalibrationCourse(.stillPose)
    #expect(throws: CalibrationError.moved) {
      _ = try course.process(sensor.rest(seconds: 3))
      _ = try course.process(sensor.handled(seconds: 1))
    }
  }

  /// So slowly that only gravity tells.
  @Test func itIsTiltedMeanwhileWithoutAGyroscope() {
    var sensor = BenchSensor()
    sensor.hasGyroscope = false
    var course = CalibrationCourse(.stillPose)
    #expect(throws: CalibrationError.moved) {
      _ = try course.process(sensor.rest(seconds: 2))
      for step in 0..<30 {
        let angle = Double(step) * 0.01
        _ = try course.process(sensor.rest(Vector3(angle, 0, 1), seconds: 0.1))
      }
    }
  }

  @Test func itNeverComesToRest() {
    var sensor = BenchSensor()
    var course = CalibrationCourse(.stillPose)
    #expect(throws: CalibrationError.notStill) {
      _ = try course.process(sensor.handled(seconds: 30))
    }
  }

  @Test(arguments: [
    (Vector3(0, 0.12, 0), CalibrationError.turning(rate: 0.12)),
    (Vector3(-0.2, 0, 0), CalibrationError.turning(rate: 0.2)),
  ])
  func aBiasBeyondFiveDegreesASecondIsRefused(bias: Vector3, expected: CalibrationError) throws {
    var sensor = BenchSensor()
    sensor.bias = bias
    sensor.angularRateNoise = 0
    var course = CalibrationCourse(.stillPose)
    let error = #expect(throws: CalibrationError.self) {
      _ = try course.process(sensor.rest(seconds: 8))
    }
    guard case .turning(let rate)? = error, case .turning(let given) = expected else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(abs(rate - given) < 1e-9)
    #expect(error?.description.contains("°/s at rest, and more than 5.0 is no bias") == true)
  }

  @Test func gravityOfAnotherUnitIsRefused() {
    var sensor = BenchSensor()
    sensor.scale = Vector3(0.5, 0.5, 0.5)
    var course = CalibrationCourse(.stillPose)
    let error = #expect(throws: CalibrationError.self) {
      _ = try course.process(sensor.rest(seconds: 8))
    }
    guard case .notGravity(let size)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(abs(size - 4.9) < 0.05)
  }

  @Test func aDeadAxisOfTheGyroscopeIsNamed() {
    var sensor = BenchSensor()
    var course = CalibrationCourse(.stillPose)
    let dead = sensor.rest(seconds: 8).map { sample in
      var sample = sample
      sample.angularVelocity?.y = 0
      return sample
    }
    #expect(throws: CalibrationError.dead(.gyroscope, .y)) { _ = try course.process(dead) }
  }

  @Test func anAxisAtTheEndOfItsRangeIsNamed() {
    var sensor = BenchSensor()
    sensor.offset = Vector3(0, 0, 9.8)
    var course = CalibrationCourse(.stillPose, accelerationRange: 2 * 9.80665)
    #expect(throws: CalibrationError.saturated(.accelerometer, .z)) {
      _ = try course.process(sensor.rest(seconds: 8))
    }
  }

  @Test func tooSlowASensorIsRefused() {
    var sensor = BenchSensor()
    sensor.rate = 2
    var course = CalibrationCourse(.stillPose)
    #expect(throws: CalibrationError.self) { _ = try course.process(sensor.rest(seconds: 15)) }
  }
}
