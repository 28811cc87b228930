import Exercises
import Foundation
import MotionCore
import MotionSimulator
import Testing

@testable import Sensors

extension Mocked {
  /// A set as the kernel would give it and as a recording has it are the same set.
  @MainActor
  @Suite(.timeLimit(.minutes(10))) struct IIOSimulatedSets {
    private static let accelerometerScale = 4 * 9.80665 / 32767
    private static let gyroscopeScale = 500 * Double.pi / 180 / 32767

    @Test func countsTheSameRepetitionsAsTheirRecording() async throws {
      let exercise = try #require(
        try Catalogue.builtIn().exercise(id: "sciatic-slider-seated-slump"))
      var options = SimulationOptions()
      options.hasApproach = false
      options.hasLeaving = false
      options.repetitions = 4
      options.sensor.timestampJitter = 0
      let session = try simulate(exercise, options: options)
      let numbers = session.samples.map(Self.numbers)
      let recording = zip(session.samples, numbers).map { sample, numbers in
        Self.sample(numbers, time: sample.time)
      }
      let expected = Self.repetitions(recording, exercise)
      #expect(expected.count == 4)

      let testbed = try Testbed()
      var device = MockedIIODevice()
      device.attributes["sampling_frequency_available"] = "100"
      device.attributes["in_accel_scale"] = "\(Self.accelerometerScale)"
      device.attributes["in_anglvel_scale"] = "\(Self.gyroscopeScale)"
      try device.plug(into: testbed)
      let player = try FramePlayer(device, in: testbed, rate: 100, count: numbers.count) {
        frame(numbers[$0])
      }
      defer { player.stop() }
      let source = try SensorSpecification("iio:").makeSource()
      defer { source.stop() }
      let sensor = try await #require(sensors(source).first)
      let log = SensorLog()
      try sensor.start { log.take($0) }
      // A buffer that is not full stays with the kernel.
      let complete = numbers.count / 2 * 2
      try await eventually(within: 120) { log.samples.count >= complete }
      #expect(log.events == [])
      for (sample, recorded) in zip(log.samples, recording) {
        #expect(sample.acceleration == recorded.acceleration)
        #expect(sample.angularVelocity == recorded.angularVelocity)
      }
      let live = Self.repetitions(log.samples, exercise)
      #expect(live.count == expected.count)
      let start = try #require(log.samples.first).time - (recording.first?.time ?? 0)
      for (one, other) in zip(live, expected) {
        #expect(abs(one.startTime - start - other.startTime) < 0.1)
        #expect(abs(one.endTime - start - other.endTime) < 0.1)
        #expect(abs(one.rangeOfMotion - other.rangeOfMotion) < 0.01)
      }
    }

    private static func numbers(_ sample: MotionSample) -> [Int16] {
      let force = sample.acceleration
      let rate = sample.angularVelocity ?? .zero
      return [force.x, force.y, force.z].map { Int16(clamping: Int($0 / accelerometerScale)) }
        + [rate.x, rate.y, rate.z].map { Int16(clamping: Int($0 / gyroscopeScale)) }
    }

    private static func sample(_ numbers: [Int16], time: Double) -> MotionSample {
      let force = numbers[..<3].map { Double($0) * accelerometerScale }
      let rate = numbers[3...].map { Double($0) * gyroscopeScale }
      return MotionSample(
        time: time, acceleration: Vector3(force[0], force[1], force[2]),
        angularVelocity: Vector3(rate[0], rate[1], rate[2]))
    }

    private static func repetitions(
      _ samples: [MotionSample], _ exercise: Exercise
    ) -> [Repetition] {
      var tracker = MotionTracker(profile: exercise.profile(placement: nil))
      var repetitions: [Repetition] = []
      for (index, sample) in samples.enumerated() {
        if index == 100 { tracker.beginSet() }
        tracker.process(sample) { fact in
          if case .repetition(let repetition) = fact { repetitions.append(repetition) }
        }
      }
      return repetitions
    }
  }
}
