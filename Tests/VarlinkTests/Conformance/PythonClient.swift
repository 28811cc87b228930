import Foundation

/// The Varlink client for Python, of the package `varlink`, which nobody here wrote.
///
/// `systemd/dependencies --tests` installs it into `.build/python`; the environment's
/// VARLINK_PYTHON names another interpreter that has the package.
enum PythonClient {
  static let interpreter: String = {
    if let given = ProcessInfo.processInfo.environment["VARLINK_PYTHON"] { return given }
    var package = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { package.deleteLastPathComponent() }
    return package.appendingPathComponent(".build/python/bin/python3").path
  }()

  /// Whether it is installed; tests that need it are skipped where it is not.
  static let isInstalled: Bool = (try? run(["-c", "import varlink"]).status) == 0

  struct Outcome: Sendable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs the interpreter to its end; blocks.
  static func run(_ arguments: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: interpreter)
    process.arguments = arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // Little is written to either, so that reading one after the other cannot block.
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self))
  }
}
