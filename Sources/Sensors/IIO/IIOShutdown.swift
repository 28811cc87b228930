/// Closes sensors at the end of the program.
@MainActor
enum IIOShutdown {
  /// Stops all and waits for what they hold, two seconds at the most, whatever libiio does: a device
  /// whose buffer is left open stays busy.
  static func stop(_ sensors: [IIOSensor]) {
    for sensor in sensors { sensor.stop() }
    let deadline = MonotonicClock.now + IIODeviceReader.closingTime
    for sensor in sensors { _ = sensor.waitUntilClosed(until: deadline) }
  }
}
