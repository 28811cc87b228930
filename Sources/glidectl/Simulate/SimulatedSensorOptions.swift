import ArgumentParser
import MotionCore
import MotionSimulator

/// The sensor of a simulated session, and what goes wrong with it.
struct SimulatedSensorOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Samples a second.", valueName: "hertz"))
  var rate: Double = 100

  @Flag(help: "Without a gyroscope.")
  var accelerometerOnly: Bool = false

  @Option(
    help: ArgumentHelp("The size of the gyroscope's constant bias.", valueName: "deg/s"))
  var bias: Double = 1

  @Option(
    help: ArgumentHelp(
      "How many times samples are missing, 50 to 500 ms each.", valueName: "count"))
  var dropouts: Int = 0

  @Option(
    help: ArgumentHelp(
      "How far the sensor slips on the limb in the middle of the set.", valueName: "degrees"))
  var slip: Double?

  @Option(
    help: ArgumentHelp(
      "How it slips: pitch tilts the strap, yaw turns it round the limb.", valueName: "axis"))
  var slipAxis: StrapSlip.Axis = .pitch

  @Option(
    help: ArgumentHelp("How far a time stamp is off at most.", valueName: "milliseconds"))
  var jitter: Double = 1

  func apply(to options: inout SimulationOptions) {
    options.sensor.rate = rate
    options.sensor.hasGyroscope = !accelerometerOnly
    options.sensor.gyroscopeBias = .degrees(bias)
    options.sensor.timestampJitter = jitter / 1000
    options.dropouts = dropouts
    options.slip = slip.map { StrapSlip(axis: slipAxis, angle: .degrees($0)) }
  }
}
