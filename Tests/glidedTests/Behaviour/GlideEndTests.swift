import GlideInterface
import Testing

/// The ends of a glide, as they are heard over the socket.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct GlideEnds {
  /// "tick +-0.15 s": 1.0 s of stillness by the limb's own account, whatever the range.
  @Test func aTickAfterASecondStill() async throws {
    try await Exercising.run { wearer in
      try wearer.start(repetitions: 6)
      var due: [Double] = []
      for (range, hold) in [(70.0, 1.4), (45, 1.6), (85, 1.9), (60, 1.3), (72, 1.8)] {
        wearer.limb.move(to: range, in: 1.5)
        due.append(wearer.limb.stillSince + 1)
        wearer.limb.stay(hold)
        wearer.limb.move(to: 0, in: 1.5)
        wearer.limb.stay(0.5)
      }
      let ticks = try wearer.events().times(of: "tick")
      try #require(ticks.count == due.count)
      for (tick, due) in zip(ticks, due) { #expect(abs(tick - due) <= 0.15) }
    }
  }

  /// "Hold for only 1 second or so": nothing else is said of a hold of that length.
  @Test func aTickAndNothingElse() async throws {
    try await Exercising.run { wearer in
      try wearer.start(side: .left, repetitions: 4)
      for _ in 1...4 { wearer.limb.glide(hold: 1.3, rest: 0.5) }
      let events = try wearer.events()
      #expect(
        Array(events.cues.drop { $0 != "go" }) == [
          "go", "tick", "count", "tick", "twoToGo", "tick", "lastOne", "tick", "allDone",
        ])
    }
  }

  /// "soft tone 2 s, word 'release' 3 s": "one cue per hold, never nags", also where the limb
  /// trembles in it.
  @Test func aLongHoldIsToldToLetGoOnce() async throws {
    try await Exercising.run { wearer in
      try wearer.start(repetitions: 5)
      var due: [Double] = []
      for hold in [5.0, 2.2] {
        wearer.limb.move(to: 70, in: 1.5)
        due.append(wearer.limb.stillSince)
        wearer.limb.stay(hold / 2)
        wearer.limb.move(to: 71.5, in: 0.12)
        wearer.limb.move(to: 70, in: 0.12)
        wearer.limb.stay(hold / 2)
        wearer.limb.move(to: 0, in: 1.5)
        wearer.limb.stay(0.5)
      }
      let events = try wearer.events()
      let (tones, releases) = (events.times(of: "tone"), events.times(of: "release"))
      try #require(tones.count == 2 && releases.count == 1)
      for (tone, due) in zip(tones, due) { #expect(abs(tone - due - 2) <= 0.15) }
      #expect(abs(releases[0] - due[0] - 3) <= 0.15)
      #expect(events.count(.autoPaused) == 0 && events.count(.repetition) == 2)
    }
  }

  /// ">6 s pauses the set"; the way back ends the pause and counts.
  @Test func aHoldOfSixSecondsPauses() async throws {
    try await Exercising.run { wearer in
      try wearer.start(repetitions: 5)
      wearer.limb.glide()
      wearer.limb.move(to: 70, in: 1)
      let since = wearer.limb.stillSince
      wearer.does { $0.stay(6.5) }
      let session = try #require(try wearer.status().session)
      #expect(session.autoPause == .heldTooLong && session.repetition == 1)
      wearer.limb.move(to: 0, in: 1)
      wearer.limb.stay(0.5)
      let events = try wearer.events()
      let pause = try #require(events.first { $0.kind == .autoPaused })
      #expect(pause.autoPause == .heldTooLong && abs(pause.time - since - 6) <= 0.15)
      #expect(events.times(of: "letGoAndPause") == [pause.time])
      #expect(events.count(.autoPaused) == 1 && events.count(.repetition) == 2)
    }
  }

  /// "hold <0.5 s: at most every third rep: 'pause at the end'".
  @Test func aHoldTooShortIsSaidWithEveryThird() async throws {
    try await Exercising.run { wearer in
      try wearer.start(side: .left, repetitions: 10)
      for _ in 1...8 { wearer.limb.glide(hold: 0.02, rest: 0.6) }
      let events = try wearer.events()
      let repetitions = events.compactMap(\.repetition)
      #expect(repetitions.count == 8 && repetitions.allSatisfy { $0.endHold < 0.5 })
      let advised = events.times(of: "pauseAtTheEnd").compactMap { time in
        repetitions.last { $0.announcedTime <= time }?.number
      }
      #expect(advised == [1, 4, 7])
    }
  }

  /// "auto-pause after 10 s still in a glide": the next movement ends it, and counts.
  @Test func tenSecondsStillPause() async throws {
    try await Exercising.run { wearer in
      try wearer.start(repetitions: 5)
      wearer.limb.glide()
      let since = wearer.limb.stillSince
      wearer.does { $0.stay(14) }
      #expect(try wearer.status().session?.autoPause == .still)
      wearer.limb.glide()
      let events = try wearer.events()
      let pause = try #require(events.first { $0.kind == .autoPaused })
      #expect(pause.autoPause == .still && abs(pause.time - since - 10) <= 0.3)
      #expect(events.times(of: "paused") == [pause.time])
      #expect(events.count(.resumed) == 1 && events.count(.repetition) == 2)
    }
  }
}
