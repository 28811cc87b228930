import Foundation

/// What another filter made of the trials, as the script of the peers reports it.
struct PeerFilter: Decodable {
  let name: String
  /// Root mean squares of the tilt error, degrees, a trial each.
  let errors: [Double]
  /// Nanoseconds for a sample, where the filter is compiled and takes a trial at once.
  let nanoseconds: Double?

  struct Failure: Error {
    let reason: String
  }

  /// Runs the script, which makes its Python environment at the first time.
  static func all(over trials: [OrientationTrial]) throws(Failure) -> [PeerFilter] {
    let script = "Tests/Scripts/orientation-peers.py"
    guard FileManager.default.fileExists(atPath: script) else {
      throw Failure(reason: "\(script) is not here; run this in the package's directory")
    }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script, ".build/orientation-peers"] + trials.map(\.path)
    process.standardOutput = output
    do {
      try process.run()
      let data = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        throw Failure(reason: "\(script) failed; what it says stands above")
      }
      return try JSONDecoder().decode([PeerFilter].self, from: data)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(reason: "\(script): \(error)")
    }
  }
}
