import Exercises
import Foundation
import MotionCore
import Recordings
import Testing

/// A recording in Fixtures/ and what the daemon must report for it.
struct Fixture: CustomTestStringConvertible {
  /// The file's name without its suffix.
  var name: String

  static let directory: URL = Command.packageRoot.appendingPathComponent("Fixtures")

  /// Every recording there, by name.
  static var all: [Fixture] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    return files.filter { $0.hasSuffix(".csv") }.sorted()
      .map { Fixture(name: String($0.dropLast(".csv".count))) }
  }

  var testDescription: String { name }

  var recording: URL { Self.directory.appendingPathComponent("\(name).csv") }
  var expectation: URL { Self.directory.appendingPathComponent("\(name).expected.jsonl") }

  /// The exercise to declare: that of its header, or in a recording of none the seated slider,
  /// of which nothing may be counted then.
  func exercise() throws -> String {
    try RecordingReader(path: recording.path).header.exercise ?? "sciatic-slider-seated-slump"
  }

  /// Whether it is of an exercise in which seconds count and not repetitions.
  func isTimed() throws -> Bool {
    try Catalogue.builtIn().exercise(id: try exercise())?.isTimed ?? false
  }

  /// From the recording's first sample to the beginning of the set, in seconds.
  func getReady() throws -> Double {
    var reader = try RecordingReader(path: recording.path)
    let first = try #require(try reader.next()?.time)
    guard let text = reader.header["set-start"] else { return 0 }
    let start = try #require(Double(text), "\(name).csv: set-start is no number")
    return max(0, start - first)
  }

  /// The lines that are expected.
  func expectedLines() throws -> [String] {
    try String(contentsOf: expectation, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  func rebuild(_ lines: [String]) throws {
    try Data(lines.map { "\($0)\n" }.joined().utf8).write(to: expectation)
  }
}
