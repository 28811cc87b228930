import TestFiles
import Foundation
import GlideInterface
import Testing
import Varlink

/// How the daemon comes up, stands its ground and goes.
@Suite(.timeLimit(.minutes(10)))
struct LifeTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func attributes(_ path: String) throws -> [FileAttributeKey: Any] {
    try FileManager.default.attributesOfItem(atPath: path)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func aSignalEndsItCleanly(signal: Int32) throws {
    let path = try SwingRecording(repetitions: 2).write(in: directory)
    let daemon = try DaemonProcess(sensors: ["replay:\(path)?loop&speed=8"], in: directory)
    let watcher = try Watcher(daemon)
    try watcher.start(
      Start.Parameters(exercise: "knee-extension-seated", sets: 1, repetitions: 1000))
    try watcher.events(until: .repetition)
    daemon.send(signal)
    let end = try #require(try watcher.events(until: .sessionEnded).last)
    #expect(end.summary?.reason == .shutdown)
    #expect(try watcher.lastReply().status.session?.summary == end.summary)
    #expect(daemon.waitForEnd() == 0)
    #expect(directory.contents == ["glide", "glide/history.sqlite", "swing.csv"])
  }

  /// Dispatch takes signals over only a moment after it is told to.
  @Test func aSignalAtAnyMomentOfItsStartEndsItCleanly() throws {
    for delay in stride(from: useconds_t(0), to: 1500, by: 50) {
      let daemon = try DaemonProcess(in: directory)
      usleep(delay)
      daemon.send(SIGTERM)
      #expect(daemon.waitForEnd() == 0, "\(delay) µs after it listened")
    }
  }

  @Test func aSecondOneIsRefused() throws {
    let first = try DaemonProcess(in: directory)
    let second = try DaemonProcess(in: directory)
    #expect(second.waitForEnd() == 1)
    #expect(second.logText.contains("\(first.socketPath): a service listens here already"))
    _ = try first.client().call(GetStatus.name, Nothing(), returning: GetStatus.Reply.self)
  }

  @Test func aDeadSocketIsReplaced() throws {
    let first = try DaemonProcess(in: directory)
    first.send(SIGKILL)
    #expect(first.waitForEnd() == -SIGKILL)
    #expect(directory.contents.contains("glided.sock"))
    let second = try DaemonProcess(in: directory)
    _ = try second.client().call(GetStatus.name, Nothing(), returning: GetStatus.Reply.self)
  }

  @Test(arguments: ["RUNTIME_DIRECTORY", "XDG_RUNTIME_DIR"])
  func withoutAnOptionItListensInTheRuntimeDirectory(variable: String) throws {
    let daemon = try DaemonProcess(
      directory, environment: [variable: directory.path], arguments: [])
    _ = try daemon.client().call(GetStatus.name, Nothing(), returning: GetStatus.Reply.self)
  }

  @Test func withoutAnyPlaceForASocketItSaysWhatToDo() throws {
    let daemon = try DaemonProcess(directory, environment: [:], arguments: [])
    #expect(daemon.waitForEnd() == 1)
    #expect(daemon.logText.contains("say where to listen with --socket PATH"))
  }

  @Test func aSensorThatIsNoneEndsItAtOnce() throws {
    let daemon = try DaemonProcess(sensors: ["iio:0"], in: directory)
    #expect(daemon.waitForEnd() == 64)
    #expect(
      daemon.logText.contains("write iio: for every sensor of this machine"))
  }

  @Test func itsVersionNamesLibiio() throws {
    let run = try Command(DaemonProcess.executable.path, ["--version"])
    #expect(run.output.hasPrefix("glided \(Version.current) (libiio 0."))
    #expect(run.status == 0)
  }
}
