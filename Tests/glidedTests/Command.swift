import Foundation
import Testing

/// A program run to its end.
struct Command {
  let status: Int32
  /// Standard output and standard error, as they came.
  let output: String

  /// Runs `path`, relative to the package's root or absolute, with `environment` on top of ours.
  init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path, relativeTo: Self.packageRoot)
    process.arguments = arguments
    process.currentDirectoryURL = Self.packageRoot
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
