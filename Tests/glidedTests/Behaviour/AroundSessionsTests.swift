import Foundation
import GlideInterface
import Programme
import Sensors
import TestFiles
import Testing
import Varlink

@testable import glided

/// What is told and asked around sessions, over the socket.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct AroundSessions {
  /// "reps, sets, still-hold median, tempo, best ROM, pain before/after, flags".
  @Test func theSummaryHasAllOfIt() async throws {
    try await Exercising.run { wearer in
      _ = try wearer.tell(Pain.Parameters(level: 2, moment: .before))
      try wearer.start(side: .left, sets: 2, repetitions: 3, rest: 5)
      for _ in 1...2 { wearer.limb.glide() }
      wearer.does { limb in
        limb.glide(to: 78)
        limb.stay(6)
        limb.glide()
      }
      _ = try wearer.tell(Pain.Parameters(level: 4))
      wearer.limb.glide(to: 8)
      for _ in 1...2 { wearer.limb.glide(to: 35) }
      let summary = try #require(try wearer.events().last?.summary)
      #expect(summary.repetitions == [3, 3] && summary.setsCompleted == 2)
      #expect(summary.bestRange.map { abs($0 - 78) < 3 } == true)
      #expect(summary.medianEndHold.map { abs($0 - 1.1) < 0.3 } == true)
      #expect(summary.medianCycle.map { abs($0 - 4) < 0.5 } == true)
      #expect(summary.painBefore == 2 && summary.pain?.map(\.level) == [4])
      #expect(summary.refused == 1 && summary.reason == .completed)
      _ = try wearer.tell(Pain.Parameters(level: 3, moment: .after))
      let pain = try #require(try wearer.records().first).pain
      #expect(pain.map(\.moment) == [.before, .during, .after])
      #expect(pain.map(\.level) == [2, 4, 3])
    }
  }

  nonisolated private static func today(_ wearer: Exercising) throws -> GlideInterface.Today {
    try wearer.watcher.commands.call(GetToday.name, Nothing(), returning: GetToday.Reply.self)
      .today
  }

  /// "quiet weekly count, 'rest days do not break it', off switch".
  @Test func theWeekIsCountedQuietly() async throws {
    // A Monday.
    let clock = HandClock(try #require(Day("2026-05-18")))
    clock.set(hour: 8)
    try await Exercising.run(clock: clock) { wearer in
      func exercise() throws {
        try wearer.start(side: .left, repetitions: 1)
        wearer.limb.glide()
        _ = try wearer.events()
      }
      #expect(try Self.today(wearer).daysThisWeek == 0)
      try exercise()
      try exercise()
      #expect(try Self.today(wearer).daysThisWeek == 1)
      // Two days of rest.
      for _ in 1...3 { clock.beginNextDay() }
      clock.set(hour: 9)
      #expect(try Self.today(wearer).daysThisWeek == 1)
      try exercise()
      #expect(try Self.today(wearer).daysThisWeek == 2)
      let plan = "\(wearer.daemon.directory.path)/state/plan.yaml"
      let text = (try? String(contentsOfFile: plan, encoding: .utf8)) ?? "version: 1\nitems: []\n"
      try "week-count: no\n\(text)".write(toFile: plan, atomically: true, encoding: .utf8)
      #expect(try Self.today(wearer).daysThisWeek == nil)
      for _ in 1...4 { clock.beginNextDay() }
      try "\(text)".write(toFile: plan, atomically: true, encoding: .utf8)
      #expect(try Self.today(wearer).daysThisWeek == 0)
    }
  }

  /// "ROM per week with +-8 deg band, 'no clear change' wording, per side".
  @Test func theRangeIsComparedLegByLeg() async throws {
    let clock = HandClock(try #require(Day("2026-05-18")))
    try await Exercising.run(clock: clock) { wearer in
      for ranges in [(left: 60.0, right: 60.0), (left: 64, right: 75)] {
        clock.set(hour: 8)
        for (side, range) in [(Side.left, ranges.left), (.right, ranges.right)] {
          try wearer.start(side: side, repetitions: 3)
          for _ in 1...3 { wearer.limb.glide(to: range) }
          _ = try wearer.events()
        }
        for _ in 1...7 { clock.beginNextDay() }
      }
      let left = try wearer.glidectl("trend", "ROM", "--weeks", "520", "--side", "left")
      #expect(left.contains("left leg: 60° in the week of 18 May, 64° in that of 25 May"))
      #expect(left.contains("no clear change (4° more; under 8° may be chance)"))
      let right = try wearer.glidectl("trend", "ROM", "--weeks", "520", "--side", "right")
      #expect(right.contains("15° more, a clear change") && !right.contains("left leg"))
    }
  }

  /// "one-time acknowledgement, never per session": nor by another daemon, on another day.
  @Test func whatWasAcknowledgedIsNotAskedAgain() async throws {
    let directory = try TemporaryDirectory()
    let clock = HandClock(try #require(Day("2026-05-18")))
    clock.set(hour: 8)
    for day in 0...1 {
      let sensor = ScriptedSensor("leg", placement: "shank")
      try await ScriptedDaemon.run(
        sensor, in: directory, clock: clock.wallClock, isAnswered: false
      ) { daemon in
        let wearer = try Wearer(daemon, sensor)
        let slider = Start.Parameters(exercise: Exercising.slider)
        if day == 0 {
          try wearer.expectRefusal("org.glided.QuestionsOpen", of: slider)
          try wearer.answerNo()
        }
        for _ in 1...2 {
          try wearer.watcher.start(slider)
          _ = try wearer.watcher.commands.call(
            Stop.name, Stop.Parameters(), returning: Stop.Reply.self)
        }
        let asked = try wearer.watcher.commands.call(
          RedFlags.name, RedFlags.Parameters(), returning: RedFlags.Reply.self)
        #expect(asked.open == [])
      }
      clock.beginNextDay()
    }
  }
}
