/// Movements from poses kept while away: each may turn out to be home, if the limb got into
/// position meanwhile.
struct HomeGuesses: Sendable {
  private var guesses: InlineArray<3, Departure?> = InlineArray(repeating: nil)
  private var isEmpty: Bool = true

  /// Forgets all of them.
  mutating func clear() {
    guard !isEmpty else { return }
    for i in guesses.indices { guesses[i] = nil }
    isEmpty = true
  }

  /// Adds a guess; the same pose's or the oldest makes room.
  mutating func add(_ guess: Departure) {
    var slot = 0
    for i in guesses.indices {
      guard let other = guesses[i], !other.home.isWithin(.degrees(4), of: guess.home) else {
        slot = i
        break
      }
      if let oldest = guesses[slot], other.startTime < oldest.startTime { slot = i }
    }
    guesses[slot] = guess
    isEmpty = false
  }

  /// Follows all by one sample; returns the one that came back after at least `smallest`, rad.
  mutating func follow(
    _ input: LimbState, returns: ReturnRule, smallest: Double, leaving: Double
  ) -> Departure? {
    guard !isEmpty else { return nil }
    for i in guesses.indices {
      guard var guess = guesses[i] else { continue }
      if guess.range <= leaving { guess.wait(until: input.isStill ? input.time : input.since) }
      _ = guess.follow(input, returnShare: returns.share(for: guess))
      let isBack = returns.isComplete(guess, isStill: input.isStill)
      if isBack, guess.range >= smallest { return guess }
      guesses[i] =
        isBack ? Departure(home: guess.home, startTime: input.time, axis: guess.axis) : guess
    }
    return nil
  }

  /// Returns the movement from the pose that was kept last, and forgets it as a guess.
  mutating func takeNewest() -> Departure? {
    var newest: Departure?
    var slot = 0
    for i in guesses.indices {
      guard let guess = guesses[i] else { continue }
      if let newest, newest.startTime > guess.startTime { continue }
      newest = guess
      slot = i
    }
    guesses[slot] = nil
    return newest
  }
}
