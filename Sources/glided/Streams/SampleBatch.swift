import MotionCore

/// Samples that go to a client in one reply, as the interface writes them.
struct SampleBatch {
  private(set) var times: [Double] = []
  private(set) var accelerations: [Double] = []
  /// Nil without a gyroscope.
  private(set) var angularVelocities: [Double]?

  /// s: twenty replies a second, however fast the sensor is.
  private static let longest: Double = 0.05
  /// Some ten thousand bytes.
  private static let most: Int = 256

  var isEmpty: Bool { times.isEmpty }

  /// Whether there is enough for a reply. What a sensor says that falls silent then waits for its
  /// next sample.
  var isFull: Bool {
    guard let first = times.first, let last = times.last else { return false }
    return last - first >= Self.longest || times.count >= Self.most
  }

  /// Appends a sample; one that is not finite has no JSON and is left out.
  mutating func append(_ sample: MotionSample) {
    guard sample.isFinite else { return }
    times.append(sample.time)
    accelerations += sample.acceleration.axes
    if let rate = sample.angularVelocity {
      angularVelocities = (angularVelocities ?? []) + rate.axes
    }
  }
}
