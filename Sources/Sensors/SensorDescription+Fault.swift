extension SensorDescription {
  /// What is wrong with the sensor, with its cure; nil where it can be read, or is only awaited.
  public var fault: SensorError? {
    switch state {
    case .ready, .inUse, .silent, .lost, .ended: nil
    case .noPermission(let cure): .noPermission(sensor: id, cure: cure)
    case .busy(let cure): .busy(sensor: id, cure: cure)
    case .failed(let reason): .unreadable(sensor: id, reason: reason)
    }
  }
}
