import GlideInterface
import Testing
import Varlink

/// "`pain 0-10` any time; 6+ or `pain sharp` stops", over the socket.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct PainButton {
  @Test(arguments: [
    Pain.Parameters(level: 6), Pain.Parameters(level: 10), Pain.Parameters(sharp: true),
    Pain.Parameters(level: 1, sharp: true), Pain.Parameters(spreading: true),
  ])
  func muchPainStopsAtOnce(pain: Pain.Parameters) async throws {
    try await Exercising.run { wearer in
      try wearer.start(side: .left, sets: 3, repetitions: 5)
      wearer.limb.glide()
      // In the middle of a movement, while a count may be spoken.
      wearer.does { $0.move(to: 60, in: 1) }
      #expect(try wearer.tell(pain).effect == .stopped)
      wearer.does { limb in for _ in 1...3 { limb.glide() } }
      let events = try wearer.watcher.events(until: .sessionEnded)
      #expect(events.suffix(3).map(\.kind) == [.pain, .cue, .sessionEnded])
      let cue = try #require(events.compactMap(\.cue).last)
      #expect(cue.id == "painStop" && cue.priority == .safety)
      let summary = try #require(events.last?.summary)
      #expect(summary.reason == .pain && summary.repetitions == [1])
      wearer.daemon.waitUntilClosed(wearer.sensor)
      let kept = try #require(try wearer.records().first?.pain.first)
      #expect(kept.moment == .during && kept.level == pain.level)
    }
  }

  /// Also between sets, in a pause and between the legs; 0 to 3 go on.
  @Test func anyTimeIsAnyTime() async throws {
    try await Exercising.run { wearer in
      try wearer.start(bothSides: true, sets: 2, repetitions: 1, rest: 20)
      #expect(try wearer.tell(Pain.Parameters(level: 0)).effect == PainEffect.none)
      wearer.does { $0.glide() }
      #expect(try wearer.status().state == .resting)
      #expect(try wearer.tell(Pain.Parameters(level: 3)).effect == PainEffect.none)
      wearer.does { $0.stay(21) }
      try wearer.command(Pause.name)
      #expect(try wearer.tell(Pain.Parameters(level: 2)).effect == PainEffect.none)
      try wearer.command(Resume.name)
      wearer.does { $0.glide() }
      #expect(try wearer.status().session?.isChangingSide == true)
      #expect(try wearer.tell(Pain.Parameters(level: 7)).effect == .stopped)
      let events = try wearer.events()
      #expect(events.compactMap(\.pain).map(\.level) == [0, 3, 2, 7])
      #expect(events.last?.summary?.reason == .pain)
    }
  }
}
