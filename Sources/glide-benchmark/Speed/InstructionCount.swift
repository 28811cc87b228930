import FoundationEssentials

/// Counts machine instructions for a sample with callgrind: as many on a busy machine as on an idle
/// one.
struct InstructionCount: ~Copyable {
  /// What has to be installed: the one counts, the other makes a copy of this program without the
  /// debug information, which valgrind 3.19 stumbles over.
  static let programs: [String] = ["valgrind", "strip"]

  private let copy: OwnProcess

  init() throws {
    let path =
      FileManager.default.temporaryDirectory.path + "/glide-benchmark-\(UUID().uuidString)"
    _ = try shellOutput("strip -g -o \(path.quoted) \(try OwnProcess().path.quoted)")
    copy = OwnProcess(copiedTo: path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: copy.path)
  }

  /// Returns the instructions for a sample: the difference of two runs leaves out what comes
  /// before and after.
  func perSample(_ workload: Workload, in precision: Precision, lap: Int) throws -> Double {
    let once = try total(workload, precision, samples: lap)
    let thrice = try total(workload, precision, samples: 3 * lap)
    return Double(thrice - once) / Double(2 * lap)
  }

  private func total(_ workload: Workload, _ precision: Precision, samples: Int) throws -> Int {
    let output = try copy.output(
      of: ["loop", workload.rawValue, precision.rawValue, "\(samples)"],
      // Hashes that differ from run to run would not cancel out.
      behind: [
        "SWIFT_DETERMINISTIC_HASHING=1", "valgrind", "--tool=callgrind",
        "--callgrind-out-file=/dev/null",
      ])
    guard let total = Self.collected(in: output) else {
      throw ProcessFailure(
        description: "callgrind did not say how much it collected; it said:\n\(output)")
    }
    return total
  }

  /// The number behind “Collected :” in what callgrind prints.
  static func collected(in output: String) -> Int? {
    output.split(whereSeparator: \.isNewline)
      .first { $0.contains("Collected :") }?
      .split(separator: " ").last.flatMap { Int($0) }
  }
}
