import MotionCore
import Sensors
import Testing

@Suite struct AxisWatchTests {
  private func watch(
    _ change: (inout MotionSample) -> Void, seconds: Double = 5,
    accelerationRange: Double? = nil, angularRateRange: Double? = nil
  ) -> [AxisWatch.Finding] {
    var sensor = BenchSensor()
    var watch = AxisWatch(
      accelerationRange: accelerationRange, angularRateRange: angularRateRange)
    for var sample in sensor.handled(seconds: seconds) {
      change(&sample)
      watch.add(sample)
    }
    return watch.findings
  }

  @Test func aSensorThatWorksHasNoFinding() {
    #expect(watch { _ in } == [])
    #expect(watch({ _ in }, accelerationRange: 40, angularRateRange: 9) == [])
  }

  @Test func anAxisThatStaysWhereItIsIsDead() {
    #expect(watch { $0.acceleration.x = 0.3 } == [.dead(.accelerometer, .x)])
    #expect(watch { $0.angularVelocity?.z = 0 } == [.dead(.gyroscope, .z)])
    #expect(watch({ $0.angularVelocity?.z = 0 }, seconds: 1) == [], "too little to tell")
  }

  /// A controller's driver drops changes that are smaller than its noise.
  @Test func stillnessIsNoDeath() {
    var watch = AxisWatch(accelerationRange: nil, angularRateRange: nil)
    for index in 0..<1000 {
      watch.add(
        MotionSample(
          time: Double(index) * 0.01, acceleration: Vector3(0, 0, 9.8),
          angularVelocity: Vector3(0, index.isMultiple(of: 9) ? 0.01 : 0, 0)))
    }
    #expect(watch.findings == [])
  }

  @Test func clippingIsSaid() {
    let clipped = watch(
      { sample in
        let rate = sample.angularVelocity?.x ?? 0
        sample.angularVelocity?.x = max(-1, min(1, rate))
      },
      angularRateRange: 1)
    #expect(clipped == [.saturated(.gyroscope)])
  }
}
