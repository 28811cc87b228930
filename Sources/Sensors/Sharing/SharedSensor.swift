import Dispatch

/// One sensor for several readers: opened for the first of them, closed after the last.
///
/// Each gets every event from when it began to read, in the same order as the others, with the
/// samples corrected as it asked for. None can hold up or end what the others read.
@MainActor
public final class SharedSensor {
  public let sensor: any MotionSensor

  private var readings: [SensorReading] = []
  /// Why the open sensor cannot be read for now.
  private var interruption: SensorError?

  public init(_ sensor: any MotionSensor) {
    self.sensor = sensor
  }

  /// Whether anybody reads it.
  public var isOpen: Bool { !readings.isEmpty }

  /// Begins to read; `deliver` is called on the main queue, never within this call.
  ///
  /// A reader that comes while the sensor is away is told so. Throws as `MotionSensor.start` does,
  /// for the first reader.
  public func read(
    correctedBy correction: SensorCorrection? = nil,
    deliver: @escaping @MainActor (SensorEvent) -> Void
  ) throws(SensorError) -> SensorReading {
    let reading = SensorReading(of: self, correction: correction, deliver: deliver)
    if readings.isEmpty {
      interruption = nil
      try sensor.start { [weak self] event in self?.take(event) }
    } else if interruption != nil {
      DispatchQueue.main.async { [weak self] in
        MainActor.assumeIsolated {
          if let interruption = self?.interruption { reading.take(.interrupted(interruption)) }
        }
      }
    }
    readings.append(reading)
    return reading
  }

  func end(_ reading: SensorReading) {
    guard let index = readings.firstIndex(where: { $0 === reading }) else { return }
    readings.remove(at: index)
    if readings.isEmpty { sensor.stop() }
  }

  private func take(_ event: SensorEvent) {
    let readers = readings
    switch event {
    case .samples, .resumed: interruption = nil
    case .interrupted(let error): interruption = error
    case .ended, .lost:
      // It is over for all, and whoever begins again opens it anew.
      readings = []
      sensor.stop()
    }
    for reader in readers { reader.take(event) }
  }
}
