import Foundation
import GlideInterface
import Testing

/// Each recording of Fixtures/, replayed by the real daemon over its real socket, must bring
/// exactly the events that stand beside it.
///
/// `GLIDE_REBUILD_FIXTURES=1 swift test --filter GoldenReplay` writes them anew: look at what
/// `git diff` says of them before you commit.
@Suite(.timeLimit(.minutes(10)))
struct GoldenReplayTests {
  private static let rebuilds: Bool =
    ProcessInfo.processInfo.environment["GLIDE_REBUILD_FIXTURES"] == "1"

  @Test func thereAreFixtures() {
    #expect(!Fixture.all.isEmpty, "no recording in \(Fixture.directory.path)")
  }

  @Test(arguments: Fixture.all)
  func reportsWhatIsExpected(of fixture: Fixture) throws {
    let lines = try replay(fixture)
    if Self.rebuilds { try fixture.rebuild(lines) }
    guard FileManager.default.fileExists(atPath: fixture.expectation.path) else {
      Issue.record(
        "\(fixture.name).expected.jsonl is missing: make it with GLIDE_REBUILD_FIXTURES=1")
      return
    }
    let expected = try fixture.expectedLines()
    let difference = zip(lines, expected).enumerated().first { $1.0 != $1.1 }
    if let (index, (line, expectedLine)) = difference {
      Issue.record(
        """
        \(fixture.name).expected.jsonl:\(index + 1) differs
        expected \(expectedLine)
        reported \(line)
        """)
    }
    #expect(lines.count == expected.count)
  }

  /// Returns the events of a session with all the repetitions of the recording in one set, or with
  /// as much of an exercise by time as its dose asks.
  private func replay(_ fixture: Fixture) throws -> [String] {
    let daemon = try DaemonProcess(sensors: ["replay:\(fixture.recording.path)?speed=max"])
    let watcher = try Watcher(daemon)
    try watcher.start(
      Start.Parameters(
        exercise: try fixture.exercise(), sets: 1,
        repetitions: try fixture.isTimed() ? nil : 10_000,
        getReadySeconds: try fixture.getReady()))
    return try watcher.events(until: .sessionEnded).map { try $0.goldenLine() }
  }
}
