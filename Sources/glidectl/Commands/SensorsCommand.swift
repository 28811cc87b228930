import ArgumentParser
import GlideInterface

struct SensorsCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "sensors", abstract: "List the sensors that the daemon knows.")

  @Flag(help: "Print one JSON object a sensor.")
  var json: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    let reply = try daemon.connect().call(ListSensors.name, returning: ListSensors.Reply.self)
    guard !json else {
      return try StandardOutput.lines(reply.sensors.map(JSONLine.text))
    }
    let terminal = Terminal.current()
    guard !reply.sensors.isEmpty else {
      return try StandardOutput.line(
        "no sensor: plug one in, or start the daemon with --sensor replay:PATH")
    }
    try StandardOutput.lines(
      SensorTable(sensors: reply.sensors).lines(columns: Terminal.textColumns()).map(terminal.shown)
    )
  }
}
