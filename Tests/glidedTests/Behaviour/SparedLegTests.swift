import GlideInterface
import Testing

/// Pain of 4 or 5 halves the range asked of the leg that it is in, over the socket.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct SparedLegs {
  @Test func theOtherLegGoesAsFarAsBefore() async throws {
    try await Exercising.run { wearer in
      try wearer.start(side: .left, bothSides: true, sets: 2, repetitions: 2, rest: 5)
      wearer.does { $0.glide() }
      let usual = try #require(try wearer.status().session?.minimumRange)
      #expect(try wearer.tell(Pain.Parameters(level: 4)).effect == .halvedRange)
      var session = try #require(try wearer.status().session)
      #expect(session.rangeAsked.map { abs($0 - 35) < 2 } == true)
      #expect(session.minimumRange == usual / 2)
      // Half as far is what was asked for, and counts.
      wearer.does { limb in
        limb.glide(to: 35)
        limb.stay(5)
        for _ in 1...2 { limb.glide(to: 20) }
      }
      session = try #require(try wearer.status().session)
      #expect(session.isChangingSide == true && session.totalRepetitions == 4)
      #expect(session.side == .right && session.rangeAsked == nil)
      try wearer.command(Next.name)
      // Of this leg that is no glide, as it was none before; and the usual one is not too far.
      wearer.does { limb in
        limb.stay(3)
        limb.glide(to: 20)
        for _ in 1...2 { limb.glide() }
        limb.stay(6)
        for _ in 1...2 { limb.glide() }
      }
      let events = try wearer.events()
      #expect(events.first { $0.kind == .pain }?.pain?.sides == [.left])
      #expect(events.last?.summary?.repetitions == [2, 2, 2, 2])
      #expect(events.first { $0.kind == .refused }?.refusal?.reason == .tooSmall)
      #expect(events.cues.count { $0 == "painSmallerRange" } == 1)
      #expect(events.cues.contains("otherLegIsFree") && !events.cues.contains("staySmaller"))
      let record = try #require(try wearer.records().first)
      #expect(record.isRangeHalved == true)
      #expect(record.sets.map(\.isRangeHalved) == [true, true, false, false])
    }
  }

  /// Between the legs nobody says which one hurts.
  @Test func betweenTheLegsBothAreSpared() async throws {
    try await Exercising.run { wearer in
      try wearer.start(side: .left, bothSides: true, sets: 1, repetitions: 1)
      wearer.does { $0.glide() }
      #expect(try wearer.status().session?.isChangingSide == true)
      #expect(try wearer.tell(Pain.Parameters(level: 5)).effect == .halvedRange)
      try wearer.command(Next.name)
      wearer.does { limb in
        limb.stay(3)
        limb.glide(to: 20)
      }
      let events = try wearer.events()
      #expect(events.first { $0.kind == .pain }?.pain?.sides == [.left, .right])
      #expect(events.last?.summary?.repetitions == [1, 1])
      #expect(try wearer.records().first?.sets.map(\.isRangeHalved) == [false, true])
    }
  }
}
