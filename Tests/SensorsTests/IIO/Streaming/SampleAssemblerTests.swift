import MotionCore
import Testing

@testable import Sensors

@Suite struct SampleAssemblers {
  private func opening(_ clock: SensorTimeline.Clock, rate: Double? = 100) -> IIOOpening {
    IIOOpening(rate: rate, clock: clock, warnings: [])
  }

  /// A buffer of two samples each 20 ms, as they come at 100 Hz.
  private func batches(_ count: Int, clockStart: Double? = nil) -> [[IIOReading]] {
    (0..<count).map { batch in
      let arrival = 5 + Double(batch) * 0.02 + 0.0105
      return (0..<2).map { index in
        let time = Double(batch) * 0.02 + Double(index) * 0.01
        return IIOReading(
          sensorTime: clockStart.map { $0 + time }, arrival: arrival,
          acceleration: Vector3(time, 0, 9.81))
      }
    }
  }

  @Test(arguments: [1_700_000_000.0, 0, nil])
  func anyClockIsBroughtToTheMonotonicTimeline(clockStart: Double?) {
    var assembler = SampleAssembler()
    assembler.begin([opening(clockStart == nil ? .count : .sensor)], rate: 100)
    let samples = batches(500, clockStart: clockStart).flatMap {
      assembler.take($0, device: 0)
    }
    #expect(samples.count == 1000)
    #expect(zip(samples, samples.dropFirst()).allSatisfy { $0.time < $1.time })
    // The last of a buffer arrives half a millisecond after it was measured.
    for sample in samples.suffix(500) {
      #expect(abs(sample.time - 5.0005 - sample.acceleration.x) < 0.001)
    }
  }

  @Test func whatIsSaidTwiceIsTakenOnce() {
    var assembler = SampleAssembler()
    assembler.begin([opening(.sensor)], rate: 100)
    let batches = batches(50, clockStart: 0)
    let samples = batches.flatMap {
      assembler.take($0, device: 0) + assembler.take($0.suffix(1), device: 0)
    }
    #expect(samples.count == 100)
  }

  @Test func timeGoesOnAfterAnInterruption() {
    var assembler = SampleAssembler()
    assembler.begin([opening(.sensor)], rate: 100)
    let before = batches(50, clockStart: 100).flatMap { assembler.take($0, device: 0) }
    // The board was started anew: its clock begins at zero.
    assembler.begin([opening(.sensor)], rate: 100)
    let after = batches(100, clockStart: -1).dropFirst(75).flatMap {
      assembler.take($0, device: 0)
    }
    #expect(zip(before + after, (before + after).dropFirst()).allSatisfy { $0.time < $1.time })
    for sample in after { #expect(abs(sample.time - 5.0005 - sample.acceleration.x) < 0.02) }
  }

  @Test func ofNoDeviceNothingIsTaken() {
    var assembler = SampleAssembler()
    #expect(assembler.take(batches(1)[0], device: 0).isEmpty)
  }
}
