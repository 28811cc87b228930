import Foundation
import MotionCore
import Testing

@testable import Sensors

extension Mocked {
  @MainActor
  @Suite(.timeLimit(.minutes(10))) struct IIOPairs {
    private func device(_ number: Int, _ name: String, _ kind: String, rate: Double)
      -> MockedIIODevice
    {
      var device = MockedIIODevice(
        number: number, name: name, channels: MockedIIODevice.channels(kind))
      device.attributes["sampling_frequency_available"] = "\(rate)"
      return device
    }

    @Test(arguments: [(104.0, 104.0), (104, 208), (208, 104)])
    func areOneSensor(acceleration: Double, rate: Double) async throws {
      let testbed = try Testbed()
      let accelerometer = device(0, "lsm6dsl_accel", "accel", rate: acceleration)
      let gyroscope = device(1, "lsm6dsl_gyro", "anglvel", rate: rate)
      try accelerometer.plug(into: testbed)
      try gyroscope.plug(into: testbed)
      // Each counts its samples in y; what a stream lacks then shows.
      let players = try [(accelerometer, acceleration), (gyroscope, rate)].map { device, rate in
        try FramePlayer(device, in: testbed, rate: rate) { frame([7, Int16($0), -7]) }
      }
      defer { for player in players { player.stop() } }
      let source = try SensorSpecification("iio:").makeSource()
      defer { source.stop() }
      let sensor = try await #require(sensors(source).first)
      #expect(source.sensors.count == 1)
      #expect(sensor.description.name == "lsm6dsl")
      #expect(sensor.description.hasGyroscope)
      let log = SensorLog()
      try sensor.start { log.take($0) }
      let faster = max(acceleration, rate)
      try await eventually { log.samples.count >= Int(faster * 4) }
      sensor.stop()
      #expect(log.events == [])
      let isGyroscopeFaster = rate >= acceleration
      let ratio = min(acceleration, rate) / faster
      var last: (fast: Double, slow: Double)?
      var lags: [Double] = []
      for sample in log.samples {
        let turn = try #require(sample.angularVelocity)
        #expect(abs(sample.acceleration.x - 7 * 0.000598205) < 1e-9)
        #expect(abs(turn.z + 7 * 0.000152716) < 1e-9)
        let force = sample.acceleration.y / 0.000598205
        let swing = turn.y / 0.000152716
        let (fast, slow) = isGyroscopeFaster ? (swing, force) : (force, swing)
        if let last {
          // Of the faster one all, as they were; of the slower one what is between two.
          #expect(abs(fast - last.fast - 1) < 1e-6)
          #expect(slow >= last.slow)
        }
        last = (fast, slow)
        lags.append(slow / ratio - fast)
      }
      // They began to play some milliseconds apart, and keep that distance.
      let middle = lags.sorted()[lags.count / 2]
      #expect(lags.dropFirst(Int(faster)).allSatisfy { abs($0 - middle) < 0.05 * faster })
      let times = log.samples.map(\.time)
      #expect(zip(times.dropFirst(), times).allSatisfy { $0 > $1 })
    }
  }
}
