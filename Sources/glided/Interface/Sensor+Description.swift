import GlideInterface
import Sensors

extension Sensor {
  init(_ description: SensorDescription) {
    let (state, fault): (SensorState, String?) =
      switch description.state {
      case .ready: (.ready, nil)
      case .inUse: (.inUse, nil)
      case .silent: (.silent, nil)
      case .lost: (.lost, nil)
      case .ended: (.ended, nil)
      case .noPermission(let cure): (.noPermission, cure)
      case .busy(let cure): (.busy, cure)
      case .failed(let reason): (.failed, reason)
      }
    self.init(
      id: description.id, description: description.name, hasGyroscope: description.hasGyroscope,
      rate: description.rate, placement: description.placement, state: state, fault: fault)
  }
}
