import GlideInterface

/// The sensors for people: a row each, and below it what the sensor is and what is wrong with it.
struct SensorTable {
  let sensors: [Sensor]

  /// The table, or where it is wider than `columns` a list.
  func lines(columns: Int) -> [String] {
    let rows = [["SENSOR", "STATE", "RATE", "GYROSCOPE", "WORN ON"]] + sensors.map(row)
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      zip(row, widths).map { $0.padded(to: $1) }.joined(separator: "  ").trimmedAtEnd
    }
    guard lines.allSatisfy({ $0.count <= columns }) else {
      return sensors.flatMap { list($0).lines(columns: columns) }
    }
    return [lines[0]]
      + zip(lines.dropFirst(), sensors).flatMap { line, sensor in
        [line]
          + notes(sensor).flatMap { indented($0, by: 2, hanging: 2, columns: columns) }
      }
  }

  private func row(_ sensor: Sensor) -> [String] {
    [
      sensor.id, sensor.state.words, sensor.rate.map { $0.brief + " Hz" } ?? "-",
      sensor.hasGyroscope ? "yes" : "no", sensor.wornWords ?? "-",
    ]
  }

  private func list(_ sensor: Sensor) -> FigureList {
    var list = FigureList(sensor.id)
    list.add("state", sensor.state.words)
    if let rate = sensor.rate { list.add("rate", "\(rate.brief) Hz") }
    list.add("gyroscope", sensor.hasGyroscope ? "yes" : "no")
    if let worn = sensor.wornWords { list.add("worn on", worn) }
    list.add("what", sensor.description)
    if let range = sensor.rangeWords { list.add("range", range) }
    if sensor.isPreferred == true { list.add("preferred", "yes") }
    if let calibration = sensor.calibration { list.add("calibrated", calibration.words) }
    if let fault = sensor.fault { list.add("fault", fault) }
    for warning in sensor.warnings ?? [] { list.add("warning", warning) }
    return list
  }

  private func notes(_ sensor: Sensor) -> [String] {
    let what = [sensor.description, sensor.rangeWords].compactMap(\.self).joined(separator: "; ")
    return [what + (sensor.isPreferred == true ? "; preferred" : "")]
      + (sensor.calibration.map { ["calibrated \($0.words)"] } ?? [])
      + (sensor.fault.map { ["! \($0)"] } ?? []) + (sensor.warnings ?? []).map { "! \($0)" }
  }
}
