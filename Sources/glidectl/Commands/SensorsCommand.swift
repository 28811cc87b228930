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
    try StandardOutput.lines(Self.table(reply.sensors).map(terminal.shown))
  }

  /// The sensors as a table; a fault stands on a line of its own.
  static func table(_ sensors: [Sensor]) -> [String] {
    let rows: [[String]] =
      [["SENSOR", "STATE", "RATE", "GYROSCOPE", "WORN ON", "WHAT"]]
      + sensors.map { sensor in
        [
          sensor.id, sensor.state.words, sensor.rate.map { $0.brief + " Hz" } ?? "-",
          sensor.hasGyroscope ? "yes" : "no", sensor.placement ?? "-", sensor.description,
        ]
      }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      zip(row, widths).map { $0.padded(to: $1) }.joined(separator: "  ").trimmedAtEnd
    }
    let faults = [nil] + sensors.map(\.fault)
    return zip(lines, faults).flatMap { line, fault in
      fault.map { [line, "  \($0)"] } ?? [line]
    }
  }
}
