import ArgumentParser
import Exercises
import GlideInterface

struct SensorsCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "sensors",
    abstract: "List the sensors, name them, and say where they are worn.",
    discussion: """
      What is said of a sensor is remembered by what it says it is: when it is plugged in again, \
      connected in another way, and after a restart.
      """,
    subcommands: [
      ListSensorsCommand.self, NameSensorCommand.self, WearSensorCommand.self,
      PreferSensorCommand.self, ForgetSensorCommand.self,
    ],
    defaultSubcommand: ListSensorsCommand.self)
}

struct ListSensorsCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "list", abstract: "Show each with what it is, how it stands, and what is wrong.")

  @Flag(help: "Print one JSON object a sensor.")
  var json: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    let reply = try daemon.connect().call(ListSensors.name, returning: ListSensors.Reply.self)
    for warning in reply.warnings ?? [] { StandardError.line("glidectl: \(warning)") }
    guard !json else {
      return try StandardOutput.lines(reply.sensors.map(JSONLine.text))
    }
    let terminal = Terminal.current()
    guard !reply.sensors.isEmpty else { return try StandardOutput.line(noSensorThere) }
    try StandardOutput.lines(
      SensorTable(sensors: reply.sensors).lines(columns: Terminal.textColumns()).map(terminal.shown)
    )
  }
}

struct NameSensorCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "name",
    abstract: "Give a sensor a name of your own: “glidectl sensors name lsm6dsl shin”.")

  @OptionGroup var sensor: SensorArgument

  @Argument(help: "What to call it, 1 to \(SetSensor.longestName) characters.")
  var name: String

  @OptionGroup var daemon: DaemonOptions

  func validate() throws {
    guard (1...SetSensor.longestName).contains(name.count) else {
      throw ValidationError("A name has 1 to \(SetSensor.longestName) characters.")
    }
  }

  func run() throws {
    try sensor.set(daemon) { $0.name = name }
  }
}

struct WearSensorCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "wear",
    abstract: "Say where a sensor is worn: “glidectl sensors wear shin shank --side left”.")

  @OptionGroup var sensor: SensorArgument

  @Argument(help: "The segment: \(PlacementLookup.known).")
  var placement: Placement

  @Option(help: "The side of the body.")
  var side: Exercises.Exercise.Side?

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    try sensor.set(daemon) {
      $0.placement = placement.rawValue
      $0.side = side.flatMap { Side(rawValue: $0.rawValue) }
    }
  }
}

struct PreferSensorCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "prefer", abstract: "Take this sensor where several would do.")

  @OptionGroup var sensor: SensorArgument

  @Flag(help: "Prefer it no longer.")
  var not: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    try sensor.set(daemon) { $0.preferred = !not }
  }
}

struct ForgetSensorCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "forget",
    abstract: "Forget a sensor's name, where it is worn, and whether it is preferred.",
    discussion: "Its calibration stays: “glidectl calibrate SENSOR --forget” forgets that.")

  @OptionGroup var sensor: SensorArgument

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    let connection = try daemon.connect()
    let id = try connection.sensor(for: sensor.sensor)
    _ = try connection.call(
      ForgetSensor.name, ForgetSensor.Parameters(sensor: id), returning: Nothing.self)
  }
}

/// The sensor that a command is about.
struct SensorArgument: ParsableArguments {
  @Argument(help: "The sensor's id or a part of it that no other has.")
  var sensor: String

  /// Tells the daemon what is to be remembered of it, and prints how it stands then.
  func set(_ daemon: DaemonOptions, _ change: (inout SetSensor.Parameters) -> Void) throws {
    let connection = try daemon.connect()
    var parameters = SetSensor.Parameters(sensor: try connection.sensor(for: sensor))
    change(&parameters)
    let reply = try connection.call(
      SetSensor.name, parameters, returning: SetSensor.Reply.self)
    let lines = SensorTable(sensors: [reply.sensor]).lines(columns: Terminal.textColumns())
    try StandardOutput.lines(lines.map(Terminal.current().shown))
  }
}
