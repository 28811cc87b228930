import GlideInterface
import MotionCore
import Sensors
import Testing
import Varlink

@testable import glided

/// What the session is said to be at while the sensor goes to the other leg.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct BetweenLegs {
  @Test func theSetToComeIsShownAndNotTheOneThatIsDone() async throws {
    let sensor = ScriptedSensor("leg", placement: "shank")
    try await ScriptedDaemon.run(sensor) { daemon in
      let watcher = try Watcher(socketPath: daemon.socketPath)
      try watcher.start(
        Start.Parameters(
          exercise: "knee-extension-seated", bothSides: true, sets: 1, repetitions: 3,
          getReadySeconds: 0.5))
      daemon.onMain { sensor.deliver(.samples(SwingRecording(repetitions: 4, lead: 2).samples)) }
      let events = try watcher.events(until: .sideChangeRequested)
      #expect(events.count { $0.kind == .repetition } == 3)
      func session() throws -> Session {
        let status = try daemon.client().call(
          GetStatus.name, Nothing(), returning: GetStatus.Reply.self
        ).status
        return try #require(status.session)
      }
      let between = try session()
      #expect(between.isChangingSide == true && between.side == .right)
      #expect(between.set == 2 && between.sets == 2)
      #expect(between.repetition == 0 && between.totalRepetitions == 3)
      #expect(between.bestRange == nil && between.lastRange == nil && between.lastRefusal == nil)

      // The countdown of the other leg is of that set, too.
      _ = try daemon.client().call(Next.name, Nothing(), returning: Nothing.self)
      let ready = try session()
      #expect(ready.isChangingSide == nil)
      #expect(ready.set == 2 && ready.repetition == 0)
      _ = try daemon.client().call(Stop.name, Stop.Parameters(), returning: Stop.Reply.self)
    }
  }
}
