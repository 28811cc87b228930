import Foundation
import GlideInterface
import MotionCore
import Recordings
import Testing

/// What `guest/session.py` wrote of the sessions: all are played in one machine, once.
///
/// The environment's GLIDE_MACHINE_RESULTS names a directory, which is not yet there, to copy it to.
struct SessionsInTheMachine: Sendable {
  @TaskLocal static var current: SessionsInTheMachine?

  private let directory: SharedDirectory
  private let recordings: [String: PlayedSession.Recording]

  /// As `guest/session.py` reads it.
  private struct Case: Encodable {
    var device: String
    var recording: String
    var sensor: String
    var measuresByItself: Bool
    var interruption: Double
  }

  static func play(_ sessions: [PlayedSession]) async throws -> SessionsInTheMachine {
    let directory = try SharedDirectory()
    var cases: [Case] = []
    var recordings: [String: PlayedSession.Recording] = [:]
    for session in sessions {
      let recording = try session.simulated()
      let name = "recordings/\(session.device).csv"
      try directory.put(recording.text, as: name)
      cases.append(
        Case(
          device: session.device, recording: "/run/" + name, sensor: session.sensor,
          measuresByItself: session.measuresByItself, interruption: recording.interruption))
      recordings[session.device] = recording
    }
    try directory.put(Array(JSONEncoder().encode(cases)), as: "cases.json")
    try directory.put(program: "glided")
    try directory.put(program: "glidectl")
    try directory.putRules()
    do {
      try await VirtualMachine.run(sharing: directory.path, patience: 840)
    } catch {
      let console = directory.text("console.log") ?? "", log = directory.text("run.log") ?? ""
      Issue.record("\(error)\n\(console.suffix(2000))\n\(log.suffix(2000))")
    }
    if let copy = ProcessInfo.processInfo.environment["GLIDE_MACHINE_RESULTS"] {
      try directory.copy("results", to: copy)
    }
    return SessionsInTheMachine(directory: directory, recordings: recordings)
  }

  func played(_ session: PlayedSession) throws -> PlayedSession.Recording {
    try #require(recordings[session.device])
  }

  /// The file that the session left, with everything that it left in the words of a failure.
  func text(_ name: String, of session: PlayedSession) throws -> String {
    try #require(
      directory.text("results/\(session.device)/\(name)"),
      "there is no \(name)\n\(story(of: session))")
  }

  /// The first sensor of a list that glidectl printed.
  func sensor(_ name: String, of session: PlayedSession) throws -> Sensor {
    let line = try text(name, of: session).prefix { $0 != "\n" }
    return try JSONDecoder().decode(Sensor.self, from: Data(line.utf8))
  }

  /// The samples that glidectl recorded.
  func samples(_ name: String, of session: PlayedSession) throws -> [MotionSample] {
    _ = try text(name, of: session)
    return try Recording(path: directory.path + "/results/\(session.device)/\(name)").samples
  }

  /// The events of the session, as glidectl printed them.
  func events(of session: PlayedSession) throws -> [Event] {
    struct Line: Decodable {
      var event: Event?
    }
    return try text("session.log", of: session).split(separator: "\n")
      .filter { $0.hasPrefix("{") }
      .compactMap { try JSONDecoder().decode(Line.self, from: Data($0.utf8)).event }
  }

  /// Whatever tells why something went wrong.
  func story(of session: PlayedSession) -> String {
    let names =
      ["run.log"]
      + ["failure.txt", "sensors.json", "glided.log", "play.log"].map {
        "results/\(session.device)/\($0)"
      }
    return names.map { "\($0): \(directory.text($0)?.suffix(1500) ?? "none")" }
      .joined(separator: "\n")
  }
}
