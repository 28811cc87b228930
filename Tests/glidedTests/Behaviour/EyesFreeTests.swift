import Coaching
import GlideInterface
import Testing
import Varlink

/// What a wearer who looks at nothing hears of a whole session, over the socket.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct EyesFree {
  /// Two sets of three on each leg, with as much as can be said in it.
  nonisolated private static func session(_ wearer: Exercising) throws -> [Event] {
    try wearer.start(bothSides: true, sets: 2, repetitions: 3, rest: 12, getReady: nil)
    // As long as the how-to takes to say, and the countdown.
    wearer.limb.stay(19)
    func set(_ body: (inout Limb) -> Void) {
      body(&wearer.limb)
      wearer.does { $0.stay(12) }
    }
    set { limb in for _ in 1...3 { limb.glide() } }
    set { limb in
      // Too quick, held for too long, and too short.
      limb.glide(out: 1, hold: 0.05, back: 1, rest: 0.5)
      limb.glide(hold: 4)
      limb.glide(out: 1, hold: 0.05, back: 1, rest: 0.5)
    }
    try wearer.command(Next.name)
    wearer.limb.stay(6)
    set { limb in for _ in 1...3 { limb.glide() } }
    // While the count is spoken.
    wearer.does { $0.glide(rest: 0.1) }
    _ = try wearer.tell(Pain.Parameters(level: 4))
    wearer.does { limb in for _ in 1...2 { limb.glide(to: 35) } }
    return try wearer.events()
  }

  /// "a whole set can be done without looking": what to do, how far it is, what comes next.
  @Test func allThatIsToBeDoneIsSaid() async throws {
    try await Exercising.run { wearer in
      let events = try Self.session(wearer)
      #expect(events.last?.summary?.repetitions == [3, 3, 3, 3])
      // What stands for each event, as it begins.
      let steps = events.compactMap { event -> String? in
        switch event.kind {
        case .setStarted: "set"
        case .repetition: "repetition"
        case .sessionEnded: "end"
        case .cue:
          event.cue.flatMap { cue in
            ["tick", "tone", "slower", "pauseAtTheEnd", "release"].contains(cue.id) ? nil : cue.id
          }
        default: nil
        }
      }
      let countdown = ["getReady", "countdown", "countdown", "countdown", "set", "go"]
      let set = ["repetition", "twoToGo", "repetition", "lastOne", "repetition"]
      #expect(
        steps == ["howTo"] + countdown + set + ["setDone", "restEnding", "restEnding", "set", "go"]
          + set + ["otherLegRight"] + countdown + set
          + ["setDone", "restEnding", "restEnding", "set", "go"]
          + ["repetition", "twoToGo", "painSmallerRange", "repetition", "lastOne", "repetition"]
          + ["allDone", "end"])
      // Whatever has no words is one of the two sounds.
      let cues = events.compactMap(\.cue)
      #expect(cues.allSatisfy { $0.text.isEmpty == ["tick", "tone"].contains($0.id) })
    }
  }

  /// "safety > release > count > tempo > praise; one voice at a time": none begins while one is said
  /// that is as important, but a count or a release that outdates another.
  @Test func oneVoiceAtATime() async throws {
    try await Exercising.run { wearer in
      let events = try Self.session(wearer)
      var standing: (cue: GlideInterface.Cue, end: Double)?
      var cutOff: [String] = []
      for event in events {
        guard let cue = event.cue, !cue.text.isEmpty else { continue }
        if let standing, event.time < standing.end - 1e-6 {
          let isOutdated =
            cue.priority == standing.cue.priority && [.count, .release].contains(cue.priority)
          #expect(
            cue.priority.rank > standing.cue.priority.rank || isOutdated,
            "\(cue.id) over \(standing.cue.id)")
          cutOff.append(standing.cue.id)
        }
        let id = try #require(CueID(rawValue: cue.id))
        standing = (cue, event.time + Coaching.Cue(id: id, text: cue.text).duration)
      }
      // It does happen: pain is answered at once, while the count is spoken.
      #expect(cutOff.contains("twoToGo"))
      #expect(Set(events.cues).isSuperset(of: ["release", "twoToGo", "painSmallerRange", "howTo"]))
    }
  }

  /// A count that is spoken gives way to what keeps the wearer safe, and the session ends with it.
  @Test func painIsAnsweredOverTheCount() async throws {
    try await Exercising.run { wearer in
      try wearer.start(side: .left, repetitions: 4)
      wearer.does { $0.glide() }
      // "Two to go" takes a moment to say; pain is told in that moment.
      wearer.limb.move(to: 70, in: 1.5)
      wearer.limb.stay(1)
      wearer.limb.move(to: 0, in: 1.3)
      wearer.does { $0.stay(0.1) }
      let count = try #require(try wearer.status().session?.cue)
      #expect(count.id == "twoToGo")
      _ = try wearer.tell(Pain.Parameters(level: 6))
      let events = try wearer.events()
      #expect(events.cues.last == "painStop")
    }
  }
}

extension CuePriority {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
