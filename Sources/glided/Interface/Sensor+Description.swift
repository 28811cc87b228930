import GlideInterface
import Sensors

extension Sensor {
  init(_ description: SensorDescription) {
    let (state, fault): (SensorState, String?) =
      switch description.state {
      case .ready: (.ready, nil)
      case .inUse: (.inUse, nil)
      case .ended: (.ended, nil)
      case .failed(let reason): (.failed, reason)
      }
    self.init(
      id: description.id, description: description.name, hasGyroscope: description.hasGyroscope,
      rate: description.rate, placement: description.placement, state: state, fault: fault)
  }
}
