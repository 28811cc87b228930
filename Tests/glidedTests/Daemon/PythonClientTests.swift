import TestFiles
import Foundation
import GlideInterface
import Testing

/// The Varlink client of PyPI, which nobody here wrote, against the running daemon.
@Suite(
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: PythonClient.python),
    "there is no .build/python: run systemd/dependencies --tests"),
  .timeLimit(.minutes(10)))
struct PythonClientTests {
  private let daemon: DaemonProcess

  init() throws {
    let directory = try TemporaryDirectory()
    let path = try SwingRecording(repetitions: 2).write(in: directory)
    daemon = try DaemonProcess(sensors: ["replay:\(path)"], in: directory)
  }

  private func varlink(_ command: String, _ address: String, _ more: String...) throws -> Command {
    try Command(
      PythonClient.python,
      ["-m", "varlink.cli", command, "unix:\(daemon.socketPath)\(address)"] + more)
  }

  @Test func listsTheInterface() throws {
    let run = try varlink("info", "")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("org.glided"))
    #expect(run.output.contains("Version: \(Version.current)"))
  }

  @Test func introspectsIt() throws {
    let run = try varlink("help", "/org.glided")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("method Watch() -> (status: Status"))
  }

  @Test func callsIt() throws {
    let status = try varlink("call", "/org.glided.GetStatus")
    #expect(status.status == 0, "\(status.output)")
    #expect(status.output.contains("\"state\": \"idle\""))
    let start = try varlink(
      "call", "/org.glided.Start", "{\"exercise\":\"walk\",\"side\":\"left\"}")
    #expect(start.output.contains("\"exercise\": \"walk\""))
    let again = try varlink("call", "/org.glided.Start", "{\"exercise\":\"walk\"}")
    #expect(again.output.contains("org.glided.AlreadyRunning"))
  }

  @Test func watchesIt() throws {
    _ = try varlink("call", "/org.glided.Start", "{\"exercise\":\"walk\"}")
    let watch = try varlink("call", "/org.glided.Watch")
    #expect(watch.output.contains("org.varlink.service.ExpectedMore"))
  }
}

private enum PythonClient {
  static var python: String {
    Command.packageRoot.appendingPathComponent(".build/python/bin/python3").path
  }
}
