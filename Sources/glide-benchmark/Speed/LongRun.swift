/// The whole core over a long recording, in a process of its own.
struct LongRun {
  static let rate: Double = 100

  let hours: Int
  /// Of processor time.
  let seconds: Double
  let allocated: Int
  /// The greatest resident set of the process; bytes.
  let resident: Int

  var samples: Double { Double(hours) * 3600 * Self.rate }

  init(hours: Int) throws {
    let count = hours * 3600 * Int(Self.rate)
    let output = try OwnProcess().output(
      of: ["loop", Workload.core.rawValue, Precision.double.rawValue, "\(count)"])
    let figures = output.split(whereSeparator: \.isWhitespace)
    guard figures.count == 3, let seconds = Double(figures[0]), let allocated = Int(figures[1]),
      let resident = Int(figures[2])
    else {
      throw ProcessFailure(
        description: "“loop” did not print three figures but this:\n\(output)")
    }
    self.hours = hours
    self.seconds = seconds
    self.allocated = allocated
    self.resident = resident
  }

  static func table(runs: Int) throws -> Table {
    var table = Table("at 100 Hz", "processor s", "ns a sample", "bytes allocated", "MB resident")
    for hours in [1, 6, 24] {
      let all = try (0..<runs).map { _ in try LongRun(hours: hours) }
      guard let run = all.min(by: { $0.seconds < $1.seconds }) else { continue }
      table.add(
        "\(hours) h", decimal(run.seconds, 2), decimal(run.seconds * 1e9 / run.samples, 1),
        "\(run.allocated)", decimal(Double(run.resident) / 1e6, 1))
    }
    return table
  }
}
