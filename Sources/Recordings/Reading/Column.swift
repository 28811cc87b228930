/// The columns that a recording has, by IIO's channel names.
enum Column: Int, CaseIterable {
  case time
  case accelerationX
  case accelerationY
  case accelerationZ
  case angularVelocityX
  case angularVelocityY
  case angularVelocityZ

  static let required: [String] = [Self.time, .accelerationX, .accelerationY, .accelerationZ]
    .map(\.name)

  static let gyroscope: [String] = [Self.angularVelocityX, .angularVelocityY, .angularVelocityZ]
    .map(\.name)

  var name: String {
    switch self {
    case .time: "time_s"
    case .accelerationX: "accel_x"
    case .accelerationY: "accel_y"
    case .accelerationZ: "accel_z"
    case .angularVelocityX: "anglvel_x"
    case .angularVelocityY: "anglvel_y"
    case .angularVelocityZ: "anglvel_z"
    }
  }
}

/// Which field of a line is which column.
struct ColumnOrder {
  /// For each field of a line its column, or nil where the column is of no use here.
  let columns: [Column?]

  let hasAngularVelocity: Bool

  /// Reads the line that names the columns.
  init(line: String) throws(RecordingError.Problem) {
    let names = line.split(separator: ",", omittingEmptySubsequences: false).map { field in
      String(field.trimmingBlanks)
    }
    for name in Column.allCases.map(\.name) where names.count(where: { $0 == name }) > 1 {
      throw .doubledColumn(name)
    }
    for name in Column.required where !names.contains(name) { throw .missingColumn(name) }
    let missing = Column.gyroscope.filter { !names.contains($0) }
    guard missing.isEmpty || missing == Column.gyroscope else {
      throw .incompleteGyroscope(missing: missing)
    }
    hasAngularVelocity = missing.isEmpty
    columns = names.map { name in Column.allCases.first { $0.name == name } }
  }
}
