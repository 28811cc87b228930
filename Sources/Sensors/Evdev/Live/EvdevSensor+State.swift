import Glibc

extension EvdevSensor {
  /// How a sensor stands that nobody reads, as far as that is to be known without opening it.
  static func standing(_ place: Place) -> SensorDescription.State {
    access(place.node, R_OK) == 0 || errno != EACCES
      ? .ready : .noPermission(EvdevHandle.Failure.permissionCure(place.node))
  }

  /// How a sensor stands that could not be opened.
  static func state(after error: SensorError) -> SensorDescription.State {
    switch error {
    case .gone: .lost
    case .silent: .silent
    case .noPermission(_, let cure): .noPermission(cure)
    case .busy(_, let cure): .busy(cure)
    case .unreadable(_, let reason), .badSpecification(_, let reason): .failed(reason)
    }
  }
}
