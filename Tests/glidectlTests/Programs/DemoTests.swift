import TestFiles
import Foundation
import GlideInterface
import Testing

@testable import glidectl

/// The demonstration with the real daemon; each test looks whether anything is left behind.
@Suite(.timeLimit(.minutes(10))) struct DemoTests {
  private let place: RuntimeDirectory

  init() throws {
    place = try RuntimeDirectory()
  }

  @Test func countsTenAndLeavesNothingBehind() throws {
    let program = try Program.glidectl(
      "demo", "--speed", "100", "--json", environment: place.environment)
    #expect(program.errors == "")
    #expect(program.status == 0)
    let replies = try program.lines.map {
      try JSONDecoder().decode(Watch.Reply.self, from: Data($0.utf8))
    }
    let events = replies.compactMap(\.event)
    #expect(events.compactMap(\.repetition?.number) == Array(1...10))
    #expect(events.last?.kind == .sessionEnded)
    #expect(events.last?.summary?.reason == .completed)
    #expect(events.last?.summary?.repetitions == [10])
    #expect(place.isClean)
  }

  @Test func tellsEachEventInALineWhereThereIsNoTerminal() throws {
    let program = try Program.glidectl("demo", "--speed", "100", environment: place.environment)
    #expect(program.status == 0)
    #expect(program.lines.filter { $0.contains("repetition ") }.count == 10)
    #expect(program.output.contains("  repetitions      10\n"))
    #expect(!program.output.contains("\u{1B}"))
    #expect(place.isClean)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func tidiesUpWhenASignalEndsIt(signal: Int32) throws {
    let (process, output, errors) = try start()
    #expect(!output.availableData.isEmpty)
    #expect(!place.isClean)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == signal)
    #expect(errors.readDataToEndOfFile().isEmpty)
    #expect(place.isClean)
  }

  @Test func tidiesUpWhenItsDaemonDies() throws {
    let (process, output, errors) = try start()
    #expect(!output.availableData.isEmpty)
    let daemon = try #require(place.processes.first)
    kill(daemon, SIGKILL)
    let message = String(decoding: errors.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 1)
    #expect(message.hasPrefix("glidectl: The demonstration's daemon ended."))
    #expect(place.isClean)
  }

  @Test func tidiesUpWhenNobodyReads() throws {
    let (process, output, _) = try start()
    #expect(!output.availableData.isEmpty)
    try output.close()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == SIGPIPE)
    #expect(place.isClean)
  }

  @Test func saysWhereItLooksForTheDaemon() throws {
    let alone = try TemporaryFile(containing: "", name: "glidectl")
    try FileManager.default.removeItem(atPath: alone.path)
    try FileManager.default.copyItem(
      atPath: Program.directory.appendingPathComponent("glidectl").path, toPath: alone.path)
    let process = Program.process(
      ["demo"], environment: place.environment.merging(["PATH": "/nonexistent"]) { $1 })
    process.executableURL = URL(fileURLWithPath: alone.path)
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let message = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(message.contains("glided, is neither beside glidectl"))
    #expect(place.isClean)
  }

  /// Starts a demonstration that takes a minute.
  private func start() throws -> (process: Process, output: FileHandle, errors: FileHandle) {
    let process = Program.process(
      ["demo", "--speed", "1", "--json"], environment: place.environment)
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    return (process, output.fileHandleForReading, errors.fileHandleForReading)
  }
}
