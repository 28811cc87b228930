import Foundation
import GlideInterface
import Testing

@testable import glidectl

/// The commands that speak to the daemon, with a real one.
@Suite(.timeLimit(.minutes(10))) struct SessionTests {
  /// Runs `body` with a daemon that replays a hinge opening and closing for a while.
  private func withDaemon(
    speed: Double, _ body: (_ glidectl: (String...) throws -> Program) throws -> Void
  ) throws {
    let daemon = PrivateDaemon()
    defer { daemon.end() }
    let recording = HingeRecording.text(repetitions: 12, header: [("placement", "shank")])
    let socket = try daemon.start(recording: Array(recording.utf8), speed: speed)
    try body { (arguments: String...) in
      try Program.glidectl(arguments + ["--socket", socket])
    }
  }

  private func decode<T: Decodable>(_ program: Program, as type: T.Type) throws -> T {
    #expect(program.status == 0)
    return try JSONDecoder().decode(T.self, from: Data(program.output.utf8))
  }

  @Test func isCommanded() throws {
    try withDaemon(speed: 1) { glidectl in
      let idle = try decode(glidectl("status", "--json"), as: GetStatus.Reply.self)
      #expect(idle.status.state == .idle)
      #expect(try glidectl("status").output.hasPrefix("idle: “glidectl start EXERCISE”"))
      let sensor = try decode(glidectl("sensors", "--json"), as: Sensor.self)
      #expect(sensor.placement == "shank" && sensor.state == .ready)

      let started = try decode(
        glidectl(
          "start", "knee-ext", "--side", "left", "--sets", "2", "--small", "--no-watch", "--json"),
        as: Start.Reply.self)
      #expect(started.session.exercise == "knee-extension-seated")
      #expect(started.session.side == .left)
      #expect(started.session.sets == 2)
      #expect(abs((started.session.minimumRange ?? 0) - 5) < 1e-9)
      let again = try glidectl("start", "free", "--no-watch")
      #expect(again.status == 1)
      #expect(again.errors.contains("A session is under way already (knee-extension-seated)"))

      #expect(try glidectl("pause").status == 0)
      #expect(try glidectl("status").lines.first == "Seated knee extension, left leg: paused")
      #expect(try glidectl("resume").status == 0)
      #expect(try glidectl("resume").status == 1)

      let stopped = try decode(
        glidectl("stop", "--reason", "sore knee", "--json"), as: Stop.Reply.self)
      #expect(stopped.summary.reason == .stopped && stopped.summary.note == "sore knee")
      let nothing = try glidectl("stop")
      #expect(nothing.status == 1)
      #expect(nothing.errors.hasPrefix("glidectl: No session is under way."))
    }
  }

  @Test func saysWhatIsWrongWithAStart() throws {
    try withDaemon(speed: 1) { glidectl in
      let exercise = try glidectl("start", "sit-to-stnad")
      #expect(exercise.status == 64)
      #expect(exercise.errors.contains("Did you mean sit-to-stand"))
      let sensor = try glidectl("start", "free", "--sensor", "knee", "--watch")
      #expect(sensor.status == 64)
      #expect(sensor.errors.hasPrefix("glidectl: There is no sensor “knee”. There are: "))
      #expect(sensor.output == "")
    }
  }

  @Test func isWatchedToItsEnd() throws {
    try withDaemon(speed: 50) { glidectl in
      let program = try glidectl(
        "start", "knee-extension-seated", "--sets", "2", "--repetitions", "3", "--rest", "10",
        "--watch")
      #expect(program.status == 0)
      #expect(program.lines.filter { $0.contains("repetition ") }.count == 6)
      #expect(program.lines.contains { $0.hasSuffix("rest 10 s") })
      #expect(program.lines.contains("Seated knee extension: done."))
      #expect(program.lines.contains { $0.hasSuffix("6 in 2 sets (3, 3)") })
    }
  }
}
