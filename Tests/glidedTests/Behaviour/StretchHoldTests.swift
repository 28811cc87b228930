import GlideInterface
import Testing

/// A stretch of 15 s, as it is heard over the socket.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct StretchHolds {
  /// "say start, half, 10, 5-4-3-2-1, 'lower slowly'".
  nonisolated private static let countdown: [(cue: String, number: Int?, time: Double)] = [
    ("holdStarted", 15, 0), ("holdEnding", 10, 5), ("halfWay", nil, 7.5), ("holdEnding", 5, 10),
    ("holdEnding", 4, 11), ("holdEnding", 3, 12), ("holdEnding", 2, 13), ("holdEnding", 1, 14),
    ("lowerSlowly", nil, 15),
  ]

  /// "creep of 5 deg does not reset it": twice in a hold, as "trying to straighten the leg a little
  /// more every several seconds" has it; nor does stillness pause a hold.
  @Test(arguments: [0.0, 5])
  func areCountedDown(creep: Double) async throws {
    try await Exercising.run { wearer in
      try wearer.start(
        Exercising.stretch, side: .right, repetitions: 2, hold: 15, override: true)
      wearer.limb.move(to: 100, in: 4)
      let since = wearer.limb.stillSince
      for range in [100 + creep, 100 + 2 * creep] {
        wearer.limb.stay(4)
        wearer.limb.move(to: range, in: 1)
      }
      wearer.limb.stay(6)
      wearer.limb.move(to: 53, in: 2)
      wearer.limb.move(to: 0, in: 2.5)
      wearer.limb.stay(2)
      let events = try wearer.events()
      let ids = Set(Self.countdown.map(\.cue))
      let said = events.filter { $0.cue.map { ids.contains($0.id) } ?? false }
      try #require(said.map(\.cue?.id) == Self.countdown.map(\.cue))
      for (said, due) in zip(said, Self.countdown) {
        #expect(said.cue?.number == due.number)
        // That it is a hold is known after some tenths of a second.
        #expect(abs(said.time - since - due.time) <= (due.time == 0 ? 0.5 : 0.3), "\(due.cue)")
      }
      #expect(events.compactMap(\.repetition).map { $0.endHold >= 15 } == [true])
      #expect(events.count(.autoPaused) == 0)
    }
  }

  /// "pull to chest, slowly straighten": between the two is no hold yet; where no more comes, it is.
  @Test(arguments: [true, false])
  func theStopOnTheWayIsNone(stops: Bool) async throws {
    try await Exercising.run { wearer in
      try wearer.start(
        Exercising.stretch, side: .right, repetitions: 2, hold: 15, override: true)
      if stops {
        wearer.limb.move(to: 53, in: 2)
        wearer.limb.stay(0.7)
      }
      // A stiff leg goes no further than the other stops.
      wearer.limb.move(to: stops ? 100 : 58, in: 2)
      let since = wearer.limb.stillSince
      wearer.limb.stay(16)
      let started = try wearer.events().times(of: "holdStarted")
      #expect(started.count == 1)
      #expect(started.allSatisfy { (since...since + (stops ? 0.5 : 2.6)).contains($0) })
    }
  }

  /// Letting go begins it anew.
  @Test func aDropIsNoCreep() async throws {
    try await Exercising.run { wearer in
      try wearer.start(
        Exercising.stretch, side: .right, repetitions: 2, hold: 15, override: true)
      wearer.limb.move(to: 100, in: 3)
      wearer.limb.stay(8)
      wearer.limb.move(to: 80, in: 1)
      wearer.limb.stay(9)
      let events = try wearer.events()
      #expect(events.times(of: "holdStarted").count == 2)
      #expect(events.times(of: "lowerSlowly") == [])
    }
  }
}
