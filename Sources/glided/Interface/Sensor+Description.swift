import Exercises
import GlideInterface
import MotionCore
import Sensors

extension Sensor {
  /// A sensor as it stands.
  @MainActor
  init(_ sensor: KnownSensor) {
    let description = sensor.description
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
    let note = sensor.note
    self.init(
      id: description.id, description: description.name, hasGyroscope: description.hasGyroscope,
      rate: description.rate, placement: description.placement, side: note?.side.map(Side.init),
      state: state, fault: fault, identity: description.identity,
      isNamed: note?.name.map { _ in true }, isPreferred: note?.isPreferred,
      isLive: description.isLive, accelerationRange: description.accelerationRange,
      angularRateRange: description.angularRateRange?.inDegrees,
      calibration: note?.calibration.map(Calibration.init),
      warnings: description.warnings.isEmpty ? nil : description.warnings)
  }

  /// One that is remembered and not there.
  init(absent note: SensorNote, fault: String) {
    self.init(
      id: note.name ?? note.identity, description: note.device,
      hasGyroscope: note.calibration?.angularRateNoise != nil,
      placement: note.placement?.rawValue, side: note.side.map(Side.init), state: .lost,
      fault: fault, identity: note.identity, isNamed: true, isPreferred: note.isPreferred,
      calibration: note.calibration.map(Calibration.init))
  }
}

extension Calibration {
  init(_ calibration: SensorCalibration) {
    let correction = calibration.correction
    let hasGyroscope = calibration.angularRateNoise != nil
    self.init(
      date: calibration.date, sixFaces: calibration.hasSixFaces, gravity: calibration.gravity,
      accelerationNoise: calibration.accelerationNoise,
      angularRateNoise: calibration.angularRateNoise?.inDegrees,
      gyroscopeBias: hasGyroscope ? correction.gyroscopeBias.axes.map(\.inDegrees) : nil,
      accelerometerOffset: calibration.hasSixFaces ? correction.accelerometerOffset.axes : nil,
      accelerometerScale: calibration.hasSixFaces ? correction.accelerometerScale.axes : nil)
  }
}

extension Vector3 {
  /// x, y and z.
  var axes: [Double] { [x, y, z] }
}
