import GlideInterface
import Programme
import Testing
import Varlink

@testable import glided

/// What the wearer puts right, over the socket: in the session and for the rest of the day.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct Corrections {
  nonisolated private static func adjust(_ wearer: Exercising, by step: Int) throws -> CorrectedSet
  {
    try wearer.watcher.commands.call(
      Adjust.name, Adjust.Parameters(by: step), returning: CorrectedSet.self)
  }

  nonisolated private static func relabel(
    _ wearer: Exercising, _ parameters: Relabel.Parameters
  ) throws -> CorrectedSet {
    try wearer.watcher.commands.call(Relabel.name, parameters, returning: CorrectedSet.self)
  }

  /// "`undo`, `adjust +1/-1`, keep sensed vs adjusted columns": "audit shows both".
  @Test func sensedAndCorrectedStandSideBySide() async throws {
    try await Exercising.run { wearer in
      try wearer.start(side: .left, sets: 2, repetitions: 3, rest: 5)
      wearer.does { limb in for _ in 1...2 { limb.glide() } }
      let undone = try wearer.watcher.commands.call(
        Undo.name, Nothing(), returning: CorrectedSet.self)
      #expect(undone.sensed == 2 && undone.corrected == 1)
      #expect(try Self.adjust(wearer, by: 1).corrected == 2)
      #expect(try Self.adjust(wearer, by: 1).corrected == 3)
      // With the third the set has its dose.
      #expect(try wearer.status().state == .resting)
      wearer.limb.stay(6)
      for _ in 1...3 { wearer.limb.glide() }
      let events = try wearer.events()
      #expect(events.compactMap(\.correction?.kind) == [.undo, .adjust, .adjust])
      let summary = try #require(events.last?.summary)
      #expect(summary.repetitions == [3, 3] && summary.sensed == [2, 3])
      let record = try #require(try wearer.records().first)
      #expect(record.sets.map(\.sensed) == [2, 3] && record.sets.map(\.corrected) == [3, 3])
      #expect(record.sets.first?.repetitions?.count == 2)
      #expect(record.corrections.map(\.by) == [-1, 1, 1])
    }
  }

  /// "relabel is an event, not a rewrite".
  @Test func aLabelIsPutBesideTheOther() async throws {
    try await Exercising.run { wearer in
      try wearer.start(side: .left, sets: 2, repetitions: 2, rest: 0)
      wearer.does { limb in for _ in 1...3 { limb.glide() } }
      let running = try Self.relabel(wearer, Relabel.Parameters(side: .right))
      #expect(running.side == .right && running.set == 2)
      #expect(try wearer.status().session?.side == .right)
      let events = try wearer.events()
      let event = try #require(events.first { $0.kind == .corrected }?.correction)
      #expect(event.kind == .relabelSide && event.set == 1 && event.to == "right")
      // What was told before it stays as it was told.
      #expect(events.filter { $0.kind == .setStarted }.map(\.side) == [.left, .left])
      // Of the one that has ended the last set alone was of the other.
      let last = try Self.relabel(wearer, Relabel.Parameters(side: .left, lastSet: true))
      #expect(last.side == .left && last.set == 2)
      let record = try #require(try wearer.records().first)
      #expect(record.sets.map(\.side) == [.right, .left])
      #expect(record.corrections.map(\.to) == ["right", "right", "left"])
      #expect(record.corrections.map(\.from) == ["left", "left", "right"])
      #expect(record.sets.map(\.sensed) == [2, 1])
    }
  }

  /// "editable for the day, versioned": each correction is kept with its time.
  @Test func theDayCanBePutRightUntilItIsOver() async throws {
    let clock = HandClock(try #require(Day("2026-05-18")))
    clock.set(hour: 8)
    try await Exercising.run(clock: clock) { wearer in
      try wearer.start(side: .left, repetitions: 2)
      for _ in 1...2 { wearer.limb.glide() }
      #expect(try wearer.events().last?.summary?.reason == .completed)
      clock.set(hour: 23, minute: 30)
      #expect(try Self.adjust(wearer, by: 1).corrected == 3)
      #expect(try Self.adjust(wearer, by: -1).corrected == 2)
      clock.beginNextDay()
      #expect(throws: VarlinkClientError.failed(GlidedError.nothingToCorrect.reply)) {
        try Self.adjust(wearer, by: 1)
      }
      let record = try #require(try wearer.records().first)
      #expect(record.corrections.map(\.by) == [1, -1])
      #expect(record.corrections.allSatisfy { $0.at == "2026-05-18T23:30:00+01:00" })
    }
  }

  /// "warn above 2x": what is asked for, and what is entered.
  @Test func moreThanDoubleIsSaidToBeTooMuch() async throws {
    try await Exercising.run { wearer in
      // Today's dose of a first day is three times three sets of two.
      try wearer.start(side: .left, sets: 4, repetitions: 10, rest: 0, getReady: nil)
      wearer.does { $0.stay(1) }
      let cue = try #require(try wearer.events().compactMap(\.cue).first)
      #expect(cue.id == "doseDoubled" && cue.priority == .safety)
      #expect(cue.text.contains("more than double"))
    }
    try await Exercising.run { wearer in
      try wearer.start(side: .left, repetitions: 2)
      for _ in 1...2 { wearer.limb.glide() }
      _ = try wearer.events()
      #expect(try Self.adjust(wearer, by: 1).warning == nil)
      #expect(try Self.adjust(wearer, by: 1).warning == nil)
      let fifth = try Self.adjust(wearer, by: 1)
      #expect(fifth.corrected == 5)
      #expect(fifth.warning?.contains("more than double of the 2") == true)
    }
  }
}
