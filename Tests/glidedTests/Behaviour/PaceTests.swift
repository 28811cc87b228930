import Coaching
import GlideInterface
import Testing

/// The count and the pace, as they are heard over the socket.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct CountAndPace {
  /// "say the number on the return; last two as 'two to go', 'last one'"; "latency <300 ms from rep
  /// event".
  @Test func eachRepetitionIsSaidAtOnce() async throws {
    try await Exercising.run { wearer in
      try wearer.start(side: .left, repetitions: 5)
      for _ in 1...5 { wearer.limb.glide(rest: 0.5) }
      let events = try wearer.events()
      let counts = ["count", "count", "twoToGo", "lastOne", "allDone"]
      let said = events.filter { $0.cue.map { counts.contains($0.id) } ?? false }
      #expect(said.map(\.cue?.id) == counts)
      #expect(
        said.map(\.cue?.text) == [
          "1", "2", "Two to go.", "Last one.", "5. Done. That is all for now.",
        ])
      let repetitions = events.compactMap(\.repetition)
      try #require(repetitions.count == said.count)
      for (said, repetition) in zip(said, repetitions) {
        #expect((0..<0.3).contains(said.time - repetition.announcedTime))
      }
    }
  }

  /// "'slower' if 3 cycles <3 s": once for each three.
  @Test func threeQuickOnesAreToldSlower() async throws {
    try await Exercising.run { wearer in
      try wearer.start(side: .left, repetitions: 12)
      for _ in 1...2 { wearer.limb.glide(rest: 0.5) }
      for _ in 1...7 { wearer.limb.glide(out: 0.7, hold: 0.6, back: 0.7, rest: 0.4) }
      wearer.limb.stay(2)
      let events = try wearer.events()
      let repetitions = events.compactMap(\.repetition)
      #expect(repetitions.count == 9)
      let advised = events.times(of: "slower").compactMap { time in
        repetitions.last { $0.announcedTime <= time }?.number
      }
      #expect(advised == [5, 8])
    }
  }

  /// "short how-to spoken before set 1", and nothing twice: the second set has none.
  @Test func howToComesFirst() async throws {
    try await Exercising.run { wearer in
      try wearer.start(side: .left, sets: 2, repetitions: 1, rest: 5, getReady: nil)
      wearer.limb.stay(60)
      wearer.limb.glide()
      wearer.limb.stay(6)
      wearer.limb.glide()
      let events = try wearer.events()
      #expect(events.cues.first == "howTo" && events.cues.count { $0 == "howTo" } == 1)
      let howTo = try #require(events.first { $0.cue != nil })
      let start = try #require(events.first { $0.kind == .setStarted })
      // It is spoken to its end before the countdown, and that before the set.
      let text = try #require(howTo.cue?.text)
      #expect(text.contains("Glide slowly out and back") && text.contains("sharp"))
      let end = howTo.time + Cue(id: .howTo, text: text).duration
      #expect(events.times(of: "getReady").first.map { $0 >= end - 0.05 } == true)
      #expect(start.time > end + 3)
      #expect(events.count(.setStarted) == 2)
    }
  }

  /// "30 s default timer, 10 s and 3 s warnings, `next` ends it".
  @Test func restsEndByTimeAndByNext() async throws {
    try await Exercising.run { wearer in
      try wearer.start(side: .left, sets: 3, repetitions: 1)
      wearer.limb.glide()
      wearer.limb.stay(31)
      wearer.limb.glide()
      wearer.does { $0.stay(4) }
      #expect(try wearer.status().state == .resting)
      try wearer.command(Next.name)
      wearer.limb.glide()
      let events = try wearer.events()
      let rest = try #require(events.first { $0.kind == .restStarted })
      #expect(rest.duration == 30)
      let warnings = events.filter { $0.cue?.id == "restEnding" }
      #expect(warnings.map(\.cue?.number) == [10, 3])
      for (warning, left) in zip(warnings, [10.0, 3]) {
        #expect(abs(warning.time - rest.time - (30 - left)) < 0.05)
      }
      let starts = events.filter { $0.kind == .setStarted }.map(\.time)
      try #require(starts.count == 3)
      #expect(abs(starts[1] - rest.time - 30) < 0.05)
      // The second rest was left after some four seconds.
      #expect(starts[2] - starts[1] < 15)
      #expect(events.last?.summary?.repetitions == [1, 1, 1])
    }
  }

  /// "`pause`, `resume`, `skip`": "no count while paused".
  @Test func nothingCountsWhilePaused() async throws {
    try await Exercising.run { wearer in
      try wearer.start(side: .left, sets: 2, repetitions: 6, rest: 0)
      wearer.does { $0.glide() }
      try wearer.command(Pause.name)
      wearer.does { limb in for _ in 1...3 { limb.glide() } }
      #expect(try wearer.status().state == .paused)
      try wearer.command(Resume.name)
      wearer.does { limb in for _ in 1...2 { limb.glide() } }
      #expect(try wearer.status().session?.repetition == 3)
      try wearer.command(Skip.name)
      wearer.does { $0.glide() }
      let events = try wearer.events()
      #expect(events.compactMap(\.repetition).map(\.numberInSet) == [1, 2, 3, 1])
      let paused = try #require(events.first { $0.kind == .paused }).time
      let resumed = try #require(events.first { $0.kind == .resumed }).time
      #expect(
        events.allSatisfy { !($0.kind == .repetition && paused < $0.time && $0.time < resumed) })
      #expect(events.first { $0.kind == .setSkipped }?.set == 1)
      #expect(events.last?.summary?.repetitions == [3, 1])
      #expect(events.last?.summary?.setsCompleted == 0)
    }
  }
}
