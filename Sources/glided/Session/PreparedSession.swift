import Exercises
import GlideInterface
import Sensors
import Varlink

/// A session that may begin: its request is checked, the wearer admitted, the sensors chosen.
@MainActor
struct PreparedSession {
  private(set) var request: SessionRequest
  private(set) var sensor: KnownSensor
  /// One on the other side of the knee.
  let second: KnownSensor?
  /// The reasons against it that the wearer set aside.
  private(set) var overridden: [String] = []

  /// Throws the error reply that the client is to get.
  init(
    _ parameters: Start.Parameters, catalogue: Catalogue, sensors: SensorRegistry,
    programme: ProgrammeDesk
  ) throws(VarlinkError) {
    request = try SessionRequest(parameters, catalogue: catalogue)
    sensor = try sensors.choose(
      id: parameters.sensor, for: request.exercise, side: request.side)
    // In a replay nobody exercises.
    if sensor.description.isLive {
      let admission = try programme.admit(
        request.exercise, knowingly: parameters.override ?? false)
      overridden = admission.overridden
      request.today = admission.item
      request.rules = admission.rules
      request.painBefore = programme.painBefore
      // The plan may say the side that the wearer has not.
      sensor = try sensors.choose(
        id: parameters.sensor, for: request.exercise, side: request.side)
    }
    second = sensors.second(beside: sensor)
  }
}
