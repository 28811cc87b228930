import Foundation
import MotionCore
import Testing

@testable import Sensors

extension Mocked {
  @MainActor
  @Suite(.timeLimit(.minutes(10))) struct IIOStreams {
    /// The x axis counts, so that what is missing or doubled shows.
    private nonisolated static func counting(_ index: Int) -> [[UInt8]] {
      frame([Int16(truncatingIfNeeded: index), 0, 16384, 1000, -1000, Int16(index % 7)])
    }

    @Test(arguments: [104.0, 1000, 6660])
    func comeCompleteAndInOrder(rate: Double) async throws {
      let testbed = try Testbed()
      let device = MockedIIODevice()
      try device.plug(into: testbed)
      let player = try FramePlayer(device, in: testbed, rate: rate) { Self.counting($0) }
      defer { player.stop() }
      let source = try SensorSpecification("iio:?rate=\(rate)").makeSource()
      defer { source.stop() }
      let sensor = try await #require(sensors(source).first)
      let log = SensorLog()
      try sensor.start { log.take($0) }
      let count = Int(rate * 3)
      try await eventually { log.samples.count >= count }
      try await eventually { abs((sensor.description.rate ?? 0) / rate - 1) < 0.02 }
      sensor.stop()
      #expect(device.attribute("sampling_frequency", in: testbed) == "\(Int(rate))")
      #expect(device.attribute("current_timestamp_clock", in: testbed) == "monotonic")
      #expect(log.events == [])
      #expect(player.now.lost == 0)
      let scale = 0.000598205
      for (index, sample) in log.samples.enumerated() {
        let expected = Double(Int16(truncatingIfNeeded: index)) * scale
        #expect(abs(sample.acceleration.x - expected) < 1e-9)
      }
      let last = try #require(log.samples.last)
      #expect(abs(last.acceleration.z - 16384 * scale) < 1e-9)
      #expect(abs((last.angularVelocity?.x ?? 0) - 1000 * 0.000152716) < 1e-9)
      for (earlier, later) in zip(log.samples, log.samples.dropFirst()) {
        #expect(later.time > earlier.time)
      }
    }
  }
}
