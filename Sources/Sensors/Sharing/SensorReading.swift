/// What one reader of a shared sensor holds: the sensor stays open for it until `end`.
@MainActor
public final class SensorReading {
  private let shared: SharedSensor
  private let correction: SensorCorrection?
  private var deliver: (@MainActor (SensorEvent) -> Void)?
  private var isInterrupted: Bool = false

  init(
    of shared: SharedSensor, correction: SensorCorrection?,
    deliver: @escaping @MainActor (SensorEvent) -> Void
  ) {
    self.shared = shared
    self.correction = correction
    self.deliver = deliver
  }

  /// Reads no more: from here on nothing is delivered. The last reader's end closes the sensor.
  public func end() {
    guard deliver != nil else { return }
    deliver = nil
    shared.end(self)
  }

  func take(_ event: SensorEvent) {
    guard let deliver else { return }
    switch event {
    case .samples(let samples):
      guard let correction else { break }
      return deliver(.samples(samples.map(correction.applied)))
    case .interrupted:
      isInterrupted = true
    case .resumed:
      // A reader that came in between was not told of what is over by now.
      guard isInterrupted else { return }
      isInterrupted = false
    case .ended, .lost:
      self.deliver = nil
    }
    deliver(event)
  }
}
