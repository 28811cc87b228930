import TestFiles
import Foundation
import Testing
import Varlink

/// The real `glided`, built beside the tests, with a socket in a directory of its own.
final class DaemonProcess {
  let directory: TemporaryDirectory
  let socketPath: String
  private let process = Process()
  private let errorOutput = Pipe()
  private var log = Data()
  private let deadline: DispatchWorkItem

  /// Starts the daemon and waits until it says that it listens, or until it has ended.
  convenience init(
    sensors: [String] = [], in directory: TemporaryDirectory? = nil,
    environment: [String: String] = [:]
  ) throws {
    let directory = try directory ?? TemporaryDirectory()
    try self.init(
      directory, environment: environment,
      arguments: ["--socket", Self.socketPath(in: directory)]
        + sensors.flatMap { ["--sensor", $0] })
  }

  /// Starts the daemon with these arguments alone, after the words of `launcher` if there are any.
  init(
    _ directory: TemporaryDirectory, environment: [String: String], arguments: [String],
    launcher: [String] = [], standardInput: FileHandle = .nullDevice
  ) throws {
    self.directory = directory
    socketPath = Self.socketPath(in: directory)
    let words = try launcher + [Self.executable.path] + arguments
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    // Whatever the tests themselves run under.
    let own = [
      "RUNTIME_DIRECTORY", "XDG_RUNTIME_DIR", "JOURNAL_STREAM", "NOTIFY_SOCKET", "STATE_DIRECTORY",
    ]
    process.environment = ProcessInfo.processInfo.environment
      .filter { !own.contains($0.key) }
      .merging(["XDG_DATA_HOME": directory.path]) { $1 }
      .merging(environment) { $1 }
    process.standardInput = standardInput
    process.standardError = errorOutput
    try process.run()
    // A daemon that hangs must not hang the tests: its end closes all that they wait for.
    deadline = DispatchWorkItem { [pid = process.processIdentifier] in _ = kill(pid, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: deadline)
    while !logText.contains("listening on ") {
      let data = errorOutput.fileHandleForReading.availableData
      if data.isEmpty { break }
      log += data
    }
  }

  deinit {
    deadline.cancel()
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// What it has logged, as far as it was read.
  var logText: String { String(decoding: log, as: UTF8.self) }

  var processIdentifier: Int32 { process.processIdentifier }

  func client() throws -> VarlinkClient {
    try VarlinkClient(path: socketPath)
  }

  func send(_ signal: Int32) {
    kill(process.processIdentifier, signal)
  }

  /// Waits for the end, reads the rest of the log, and returns the exit status; that of a process
  /// which a signal ended is the signal's number with a minus.
  func waitForEnd() -> Int32 {
    log += errorOutput.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    deadline.cancel()
    let status = process.terminationStatus
    return process.terminationReason == .uncaughtSignal ? -status : status
  }

  static func socketPath(in directory: TemporaryDirectory) -> String {
    "\(directory.path)/glided.sock"
  }

  /// The daemon stands beside the program that runs the tests.
  static var executable: URL {
    get throws {
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      let url = URL(fileURLWithPath: tests).deletingLastPathComponent()
        .appendingPathComponent("glided")
      try #require(
        FileManager.default.isExecutableFile(atPath: url.path), "\(url.path) is not built")
      return url
    }
  }
}
