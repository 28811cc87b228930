import Exercises
import MotionCore
import MotionSimulator
import Testing

@Suite struct JointAngleTests {
  private func repetition(from start: Double, to end: Double) -> Repetition {
    Repetition(
      startTime: start, endTime: end, announcedTime: end, rangeOfMotion: 1, endHold: 0,
      startHold: 0, outDuration: 1, backDuration: 1, peakRate: 1, confidence: 1)
  }

  @Test func whatTurnsAgainstOneAnotherAddsUp() throws {
    var knee = JointAngle(turnsAlike: false)
    knee.beginMovement(at: 1)
    knee.update(distal: 0.9, proximal: 0.3)
    #expect(abs(knee.change - 1.2) < 1e-12)
    knee.update(distal: 0.1, proximal: 0)
    #expect(abs(knee.change - 0.1) < 1e-12)
    knee.beginMovement(at: 4)
    knee.update(distal: 0.5, proximal: 0.5)
    #expect(abs(try #require(knee.range(of: repetition(from: 1, to: 3.9))) - 1.2) < 1e-12)
    #expect(abs(try #require(knee.range(of: repetition(from: 4, to: 6))) - 1) < 1e-12)
  }

  @Test func ofWhatIsLongAgoNothingIsKnown() {
    var knee = JointAngle(turnsAlike: false)
    for time in 1...10 { knee.beginMovement(at: Double(time)) }
    #expect(knee.range(of: repetition(from: 3, to: 3.9)) == nil)
    #expect(knee.range(of: repetition(from: 9, to: 9.9)) != nil)
  }

  @Test func whatTurnsAlikeIsTheDifference() {
    var knee = JointAngle(turnsAlike: true)
    knee.update(distal: 0.3, proximal: 0.9)
    #expect(abs(knee.change - 0.6) < 1e-12)
  }

  /// The same session seen by a sensor on each segment, strapped on in any way: the shank counts,
  /// and both together give the angle of the knee.
  @Test(
    arguments: [
      "sciatic-slider-seated-slump", "hamstring-stretch-seated-chair", "hamstring-curl-eccentric",
      "knee-extension-seated", "sciatic-slider-standing",
    ], [1, 2])
  func ofTheKneeIsMeasuredByShankAndThigh(id: String, seed: Int) throws {
    let exercise = try #require(try Catalogue.builtIn().exercise(id: id))
    var options = SimulationOptions()
    options.seed = UInt64(seed)
    options.repetitions = 4
    options.hasApproach = false
    options.hasLeaving = false
    let shank = try simulate(exercise, placement: .shank, options: options)
    let thigh = try simulate(exercise, placement: .thigh, options: options)
    try #require(shank.truth.setStart == thigh.truth.setStart)
    var tracker = MotionTracker(profile: exercise.profile(placement: .shank))
    var (distal, proximal) = (SegmentTilt(), SegmentTilt())
    let kinematics = exercise.kinematics
    let turnsAlike: Bool = try #require(kinematics.turnsAlike(.shank, .thigh) as Bool?)
    var knee = JointAngle(turnsAlike: turnsAlike)
    var ranges: [Double] = []
    var isBegun = false
    for (one, other) in zip(shank.samples, thigh.samples) {
      if !isBegun, one.time >= shank.truth.setStart {
        isBegun = true
        tracker.beginSet()
        distal.takeStartPose()
        proximal.takeStartPose()
      }
      distal.process(one)
      proximal.process(other)
      knee.update(distal: distal.angle ?? 0, proximal: proximal.angle ?? 0)
      tracker.process(one) { fact in
        switch fact {
        case .movementBegan(let time): knee.beginMovement(at: time)
        case .repetition(let repetition): ranges.append(knee.range(of: repetition) ?? 0)
        default: break
        }
      }
    }
    try #require(ranges.count == shank.truth.repetitions.count)
    try #require(ranges.count == thigh.truth.repetitions.count)
    var squares = 0.0
    for (i, range) in ranges.enumerated() {
      let distal = shank.truth.repetitions[i].rangeOfMotion
      let proximal = thigh.truth.repetitions[i].rangeOfMotion
      let truth = turnsAlike ? distal - proximal : distal + proximal
      squares += (range - truth) * (range - truth)
    }
    // Both segments have not their greatest angle at the very same time.
    #expect((squares / Double(ranges.count)).squareRoot().inDegrees < 4)
  }
}
