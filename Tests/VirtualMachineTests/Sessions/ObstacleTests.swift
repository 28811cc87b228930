import Foundation
import GlideInterface
import MotionCore
import Testing

extension InTheMachine {
  /// What a chip without an interrupt line met before its session, see `guest/obstacles.py`.
  @Suite struct ObstacleTests {
    private let chip: PlayedSession
    private let sessions: SessionsInTheMachine

    init() throws {
      chip = try #require(PlayedSession.all.first { $0.device == "bmi160" })
      sessions = try #require(SessionsInTheMachine.current)
    }

    @Test func withoutATriggerItsAxesAreReadOneByOne() throws {
      let sensor = try sessions.sensor("sensors-polled.json", of: chip)
      let warning = try #require(sensor.warnings?.first)
      #expect(warning.hasPrefix("it has no trigger"))
      #expect(warning.hasSuffix(try sessions.text("cure.txt", of: chip)))
      let samples = try sessions.samples("polled.csv", of: chip)
      #expect(abs(Double(samples.count) / chip.rate - 2) < 0.1)
    }

    @Test func whoMayMakesATrigger() throws {
      let made = try sessions.text("triggers.json", of: chip)
      #expect(made == #"["glide-iiodevice0"]"#)
      let samples = try sessions.samples("triggered.csv", of: chip)
      #expect(abs(Double(samples.count) / chip.rate - 2) < 0.1)
      let longest = zip(samples, samples.dropFirst()).map { $1.time - $0.time }.max() ?? .infinity
      #expect(longest < 1.5 / chip.rate, "a sample is missing")
      #expect(try sessions.sensor("sensors-triggered.json", of: chip).warnings == nil)
    }

    @Test func anotherProgramThatHoldsItIsWaitedFor() throws {
      let sensor = try sessions.sensor("sensors-held.json", of: chip)
      #expect(sensor.state == .busy)
      #expect(try #require(sensor.fault).hasPrefix("/dev/iio:device0 is in use"))
      let samples = try sessions.samples("held.csv", of: chip)
      #expect(abs(Double(samples.count) / chip.rate - 1) < 0.1)
    }

    @Test func whoMayNotOpenItIsToldWhatPermits() throws {
      let sensor = try sessions.sensor("sensors-forbidden.json", of: chip)
      #expect(sensor.state == .noPermission)
      let fault = try #require(sensor.fault)
      #expect(fault.contains("60-glided.rules") && fault.contains("group input"))
      #expect(try sessions.text("forbidden.log", of: chip).contains(fault))
    }
  }
}
