import GlideInterface
import MotionCore
import MotionSimulator
import Testing

extension InTheMachine {
  /// A set through each device: glided reads it, and glidectl shows it.
  @Suite struct DeviceSessionTests {
    private func sessions() throws -> SessionsInTheMachine {
      try #require(SessionsInTheMachine.current)
    }

    @Test(arguments: PlayedSession.all) func isListed(_ session: PlayedSession) throws {
      let sensor = try sessions().sensor("sensors.json", of: session)
      #expect(sensor.state == .ready && sensor.fault == nil)
      #expect(sensor.hasGyroscope)
      #expect(!sensor.description.isEmpty)
    }

    @Test(arguments: PlayedSession.all) func isReadAtItsRate(_ session: PlayedSession) throws {
      let sensor = try sessions().sensor("sensors-in-use.json", of: session)
      #expect(sensor.state == .inUse)
      let rate = try #require(sensor.rate)
      #expect(abs(rate / session.rate - 1) < 0.01, "\(rate) samples a second")
    }

    @Test(arguments: PlayedSession.all) func isRecordedWhole(_ session: PlayedSession) throws {
      let samples = try sessions().samples("resting.csv", of: session)
      // Two seconds, to the last buffer.
      #expect(abs(Double(samples.count) / session.rate - 2) < 0.1)
      let longest = zip(samples, samples.dropFirst()).map { $1.time - $0.time }.max() ?? .infinity
      #expect(longest < (session.isPolled ? 4 : 1.5) / session.rate, "a sample is missing")
      // The values and signs of all axes, in SI units.
      let measured = samples.mean
      let played = try sessions().played(session).resting
      #expect((measured.acceleration - played.acceleration).length < 0.05)
      let rates = try #require(measured.angularVelocity) - #require(played.angularVelocity)
      #expect(rates.length < .degrees(0.3))
    }

    @Test(arguments: PlayedSession.all) func countsTen(_ session: PlayedSession) throws {
      let sessions = try sessions()
      let events = try sessions.events(of: session)
      let summary = try #require(
        events.last?.summary, "the session did not end\n\(sessions.story(of: session))")
      #expect(summary.reason == .completed)
      #expect(summary.repetitions == [PlayedSession.repetitions])
      // Scaled right: each repetition goes as far as it really went.
      let truth = try sessions.played(session).truth
      let ranges = events.compactMap(\.repetition?.rangeOfMotion)
      for (range, repetition) in zip(ranges, truth.repetitions) {
        #expect(abs(range - repetition.rangeOfMotion.inDegrees) < 4)
      }
    }

    @Test(arguments: PlayedSession.all) func outlastsAnUnpluggedSensor(
      _ session: PlayedSession
    ) throws {
      let sessions = try sessions()
      #expect(try sessions.sensor("sensors-unplugged.json", of: session).state == .lost)
      let all = try sessions.events(of: session)
      // A board at the USB may have to be waited for before the set begins.
      let events = Array(all.drop { $0.kind != .setStarted })
      let kinds = events.map(\.kind)
      let interrupted = try #require(
        kinds.firstIndex(of: .sensorInterrupted), "\(sessions.story(of: session))")
      let restored = try #require(
        kinds.firstIndex(of: .sensorRestored), "\(sessions.story(of: session))")
      #expect(interrupted < restored)
      #expect(kinds[interrupted...].contains(.resumed))
      #expect(events[interrupted].fault?.isEmpty == false)
      // What had been done is kept, what follows counts on from it.
      let before = kinds[..<interrupted].count { $0 == .repetition }
      let after = kinds[restored...].count { $0 == .repetition }
      #expect(before == PlayedSession.interrupted)
      #expect(after == PlayedSession.repetitions - PlayedSession.interrupted)
      let summary = try #require(events.last?.summary)
      #expect(kinds.count { $0 == .sensorInterrupted } == 1)
      #expect(summary.interruptions == all.count { $0.kind == .sensorInterrupted })
      #expect(try #require(summary.interruptedSeconds) > 2)
    }
  }
}
