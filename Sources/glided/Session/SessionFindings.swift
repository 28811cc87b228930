import Coaching
import MotionCore
import Sensors

/// What the wearer should know of the sensor of a session: what was found before its samples, and
/// in them. Each finding stays, and is told once.
struct SessionFindings {
  private(set) var sentences: [String]

  private let sensor: String
  /// Nil in a replay: a recording may have been made without any noise.
  private var axes: AxisWatch?
  private var doubt: PlacementDoubt?
  private var samplesUntilLook: Int = SessionFindings.samplesBetweenLooks

  /// How often the axes are judged: about once a second.
  private static let samplesBetweenLooks: Int = 100

  @MainActor
  init(_ request: SessionRequest, sensor: KnownSensor) {
    let description = sensor.description
    self.sensor = sensor.id
    if description.isLive {
      axes = AxisWatch(
        accelerationRange: description.accelerationRange,
        angularRateRange: description.angularRateRange)
    }
    doubt = PlacementDoubt(request.exercise, wornOn: sensor.placement)
    sentences = [request.limitation, request.warning(placement: description.placement)]
      .compactMap(\.self)
  }

  mutating func add(_ sentence: String) {
    if !sentences.contains(sentence) { sentences.append(sentence) }
  }

  mutating func take(_ fact: MotionFact) {
    doubt?.take(fact)
  }

  mutating func take(_ sample: MotionSample) {
    axes?.add(sample)
    samplesUntilLook -= 1
    guard samplesUntilLook <= 0 else { return }
    samplesUntilLook = Self.samplesBetweenLooks
    for finding in axes?.findings ?? [] { add("sensor \(sensor): \(finding)") }
    if let warning = doubt?.warning { add(warning) }
  }
}
