import MotionCore
import Testing

@Suite struct OrientationTests {
  /// The sensor of the hinge reads the moment.
  private func filter() -> OrientationFilter {
    var parameters = OrientationFilter.Parameters()
    parameters.timing = SensorTiming(gyroscopeDelay: 0, accelerometerDelay: 0)
    return OrientationFilter(parameters: parameters)
  }

  /// The angle between where the filter thinks up is and where it is, rad; the hinge moves about
  /// its sensor, which feels nothing but gravity.
  private func tiltError(_ filter: OrientationFilter, _ sample: MotionSample) throws -> Double {
    let up = try #require(sample.acceleration.normalized)
    return Quaternion(from: up, to: filter.orientation.conjugate.rotate(Vector3(0, 0, 1))).angle
  }

  /// The tilt errors over all samples, rad.
  private func tiltErrors(_ hinge: Hinge) throws -> [Double] {
    var filter = filter()
    var before = hinge.samples.first?.time ?? 0
    return try hinge.samples.map { sample in
      filter.update(sample, dt: sample.time - before)
      before = sample.time
      return try tiltError(filter, sample)
    }
  }

  @Test func isLevelFromTheFirstSample() throws {
    var hinge = Hinge()
    hinge.stay(0.01)
    #expect(try #require(tiltErrors(hinge).first) < 1e-9)
  }

  @Test(arguments: [20.0, 25, 100, 286, 1000])
  func staysLevelThroughAMovementAtAnyRate(rate: Double) throws {
    var hinge = Hinge(rate: rate)
    hinge.stay(2)
    for _ in 0..<5 { hinge.repetition(degrees: 70) }
    #expect(try #require(tiltErrors(hinge).max()).inDegrees < 1.5)
  }

  /// The first force is off by more than 10° here: what it says has to give way soon.
  @Test func startsAmidAMovement() {
    let swing = Swing(amplitude: .degrees(50), period: 1.5)
    #expect(swing.tiltError(of: 4, from: 2).inDegrees < 3)
    #expect(swing.tiltError(of: 20, from: 10).inDegrees < 1)
  }

  /// A first force amid a blow may point anywhere.
  @Test func standsUpAgainAfterAFirstForceUpsideDown() throws {
    var hinge = Hinge()
    hinge.stay(20)
    var filter = filter()
    for (i, sample) in hinge.samples.enumerated() {
      var sample = sample
      if i == 0 { sample.acceleration = -sample.acceleration }
      filter.update(sample, dt: 0.01)
    }
    #expect(try tiltError(filter, #require(hinge.samples.last)).inDegrees < 0.1)
  }

  /// 5 to 30 °/s is how physiotherapy moves; a filter tuned for fast movements waits too long there.
  @Test(arguments: [5.0, 15, 30])
  func aSlowMovementIsNoWorseThanAFastOne(degreesASecond: Double) {
    // 60° peak to peak, at this mean rate.
    let swing = Swing(
      amplitude: .degrees(30), period: 120 / degreesASecond,
      bias: Vector3(.degrees(0.7), .degrees(-0.5), .degrees(0.4)))
    #expect(swing.tiltError(of: 60, from: 5).inDegrees < 0.5)
  }

  /// Beyond half a second nobody knows where the limb went, so gravity says it at once.
  @Test func levelsAnewAfterALongGap() throws {
    var hinge = Hinge()
    hinge.stay(5)
    var other = Hinge()
    other.stay(0.01)
    other.move(toDegrees: 60, in: 1)
    other.stay(1)
    var filter = filter()
    for sample in hinge.samples { filter.update(sample, dt: 0.01) }
    let after = try #require(other.samples.last)
    filter.update(after, dt: 0.6)
    #expect(try tiltError(filter, after) < 1e-9)
  }

  /// A lost packet of 0.2 s amid a movement: the rates at both ends tell most of what it hid.
  @Test func bridgesAShortGap() throws {
    var hinge = Hinge()
    hinge.stay(3)
    hinge.move(toDegrees: 60, in: 2)
    hinge.stay(2)
    var filter = filter()
    var before = 0.0
    var worst = 0.0
    for sample in hinge.samples where !(3.7..<3.9).contains(sample.time) {
      filter.update(sample, dt: sample.time - before)
      before = sample.time
      worst = max(worst, try tiltError(filter, sample))
    }
    #expect(worst.inDegrees < 1)
  }

  @Test func theSameSamplesGiveTheSameBits() {
    let samples = Swing(bias: Vector3(0.1, 0, 0)).samples(20)
    func run() -> Quaternion {
      var filter = OrientationFilter()
      for (sample, _) in samples { filter.update(sample, dt: 0.01) }
      return filter.orientation
    }
    #expect(run() == run())
  }
}
