import TestFiles
import Foundation
import Testing

/// A program built beside the tests, run to its end.
struct Program {
  var status: Int32
  /// The signal that ended it, 0 for none.
  var signal: Int32
  var output: String
  var errors: String

  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// The directory of the programs under test.
  static let directory: URL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// Runs `glidectl` with its output in files, so that neither stream can hold it up.
  static func glidectl(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Program {
    try glidectl(arguments, environment: environment)
  }

  static func glidectl(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Program {
    let output = try TemporaryFile(containing: "")
    let errors = try TemporaryFile(containing: "")
    let process = self.process(arguments, environment: environment)
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output.path))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors.path))
    try process.run()
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return Program(
      status: isSignal ? 0 : process.terminationStatus,
      signal: isSignal ? process.terminationStatus : 0,
      output: try String(contentsOfFile: output.path, encoding: .utf8),
      errors: try String(contentsOfFile: errors.path, encoding: .utf8))
  }

  /// Returns `glidectl`, not yet started.
  static func process(_ arguments: [String], environment: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = directory.appendingPathComponent("glidectl")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["LC_ALL": "C.UTF-8"]) { $1 }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    return process
  }
}
