import TestFiles
import Exercises
import Foundation
import GlideInterface
import MotionCore
import Recordings
import Testing

/// What the daemon reports of a recording is what the core finds in it, bit for bit.
@Suite(.timeLimit(.minutes(10)))
struct SameAsTheCoreTests {
  @Test(arguments: [0, 0.7])
  func ofASwing(getReady: Double) throws {
    let directory = try TemporaryDirectory()
    let path = try SwingRecording(repetitions: 6).write(in: directory)
    try compare(path: path, getReady: getReady, count: 6)
  }

  @Test(
    .enabled(if: PublicRecordings.areThere, "there is no ../shared/data/recordings"),
    arguments: ["ucipt-s1_e1_u2_test", "ucipt-s3_e1_u2_test", "ucipt-s5_e1_u2_test"])
  func ofAPerson(recording: String) throws {
    try compare(
      path: PublicRecordings.directory.appendingPathComponent("\(recording).csv").path,
      getReady: 0, count: 30)
  }

  private func compare(path: String, getReady: Double, count: Int) throws {
    let expected = try repetitions(path: path, getReady: getReady)
    #expect(expected.count == count)

    let watcher = try Watcher(
      try DaemonProcess(sensors: ["replay:\(path)?speed=max&placement=shank"]))
    try watcher.start(
      Start.Parameters(
        exercise: "knee-extension-seated", sets: 1, repetitions: 1000, getReadySeconds: getReady))
    let reported = try watcher.events(until: .sessionEnded).compactMap(\.repetition)
    #expect(reported == expected)
  }

  /// The repetitions that the core counts, as the interface tells them.
  private func repetitions(path: String, getReady: Double) throws -> [GlideInterface.Repetition] {
    let exercise = try #require(
      try Catalogue.builtIn().exercise(id: "knee-extension-seated"))
    var tracker = MotionTracker(profile: exercise.profile(placement: .shank))
    var reader = try RecordingReader(path: path)
    var setStart: Double?
    var hasBegun = false
    var found: [GlideInterface.Repetition] = []
    while let sample = try reader.next() {
      let start = setStart ?? sample.time + getReady
      setStart = start
      if !hasBegun, sample.time >= start {
        tracker.beginSet()
        hasBegun = true
      }
      tracker.process(sample) { fact in
        guard case .repetition(let repetition) = fact, hasBegun else { return }
        let number = found.count + 1
        found.append(
          GlideInterface.Repetition(
            number: number, numberInSet: number, set: 1, startTime: repetition.startTime,
            endTime: repetition.endTime, announcedTime: repetition.announcedTime,
            rangeOfMotion: repetition.rangeOfMotion.inDegrees, endHold: repetition.endHold,
            startHold: repetition.startHold, outDuration: repetition.outDuration,
            backDuration: repetition.backDuration, peakRate: repetition.peakRate.inDegrees,
            confidence: repetition.confidence))
      }
    }
    return found
  }
}

/// Recordings of people that others made public; no part of the package.
private enum PublicRecordings {
  static let directory: URL = Command.packageRoot
    .appendingPathComponent("../shared/data/recordings")

  static var areThere: Bool { FileManager.default.fileExists(atPath: directory.path) }
}
