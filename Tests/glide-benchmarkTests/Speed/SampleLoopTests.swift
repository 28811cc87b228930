import MotionCore
import Testing

@testable import glide_benchmark

@Suite struct SampleLoopTests {
  @Test func timeGoesOnWhereTheRecordingBeginsAgain() {
    let samples = (0..<3).map {
      MotionSample(
        time: 5 + Double($0) / 4, acceleration: Vector3(Double($0), 0, 0))
    }
    let loop = SampleLoop(samples)
    var taken: [MotionSample] = []
    loop.forEach(8) { taken.append($0) }
    #expect(taken.map(\.time) == (0..<8).map { 5 + Double($0) / 4 })
    #expect(taken.map(\.acceleration.x) == [0, 1, 2, 0, 1, 2, 0, 1])
  }

  @Test func nothingAgainIsNothing() {
    var count = 0
    SampleLoop<MotionSample>([]).forEach(8) { _ in count += 1 }
    #expect(count == 0)
  }
}
