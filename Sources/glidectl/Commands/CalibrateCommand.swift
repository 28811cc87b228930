import ArgumentParser
import GlideInterface

struct CalibrateCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Measure a sensor's errors while it lies still.",
    discussion: """
      Nothing needs it: glide finds the gyroscope's bias while you exercise. It makes the first \
      seconds better, and tells a sensor that is damaged. Lay the sensor on something firm and let \
      go of it; with --six-faces then on each of its other sides, in any order. What was measured \
      is remembered by what the sensor says it is.
      """)

  @Argument(help: "The sensor, see “glidectl sensors”; without it the one that “start” would take.")
  var sensor: String?

  @Flag(help: "Calibrate the accelerometer as well, on six sides.")
  var sixFaces: Bool = false

  @Flag(help: "Forget the sensor's calibration.")
  var forget: Bool = false

  @Flag(help: "Print each reply as one JSON object a line.")
  var json: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func validate() throws {
    if forget, sensor == nil { throw ValidationError("--forget needs the sensor's id.") }
    if forget, sixFaces { throw ValidationError("--forget goes without --six-faces.") }
  }

  func run() throws {
    let connection = try daemon.connect()
    let sensor = try sensor.map { word throws(Failure) in try connection.sensor(for: word) }
    if forget, let sensor {
      _ = try connection.call(
        ForgetCalibration.name, ForgetCalibration.Parameters(sensor: sensor),
        returning: Nothing.self)
      return
    }
    let terminal = Terminal.current()
    var guide = CalibrationGuide(sixFaces: sixFaces)
    try connection.follow(
      Calibrate.name,
      Calibrate.Parameters(sensor: sensor, sixFaces: sixFaces, date: HeaderFields.today),
      Calibrate.Reply.self
    ) { reply in
      if json {
        try StandardOutput.line(JSONLine.text(reply))
      } else {
        try StandardOutput.lines(
          guide.lines(reply).flatMap { $0.wrapped(to: Terminal.textColumns()) }
            .map(terminal.shown))
      }
      return true
    }
  }
}
