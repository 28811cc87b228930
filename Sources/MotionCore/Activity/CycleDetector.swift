/// Finds the cycles of a swing, one after the other.
struct CycleDetector: Sendable {
  /// From one forward passage through the middle to the next.
  struct Cycle: Sendable {
    /// s
    var startTime: Double
    var endTime: Double
    /// From one side to the other; rad.
    var swing: Real
    /// The standard deviation of the specific force's size; m/s².
    var forceDeviation: Real
    /// The share of its variance, from 0 to 1, that goes evenly with the swing. Without a
    /// gyroscope the swing is itself told from the force: then 0, as that says nothing.
    var evenShare: Real

    /// Whether the limb came forward more than once, as in a faster rhythm than is looked for; not
    /// told without a gyroscope, where a step of the other leg may look so.
    var isDivided: Bool

    /// Without a gyroscope a forward passage may go unseen.
    var hasGyroscope: Bool

    var duration: Real { Real(endTime - startTime) }
  }

  private let smallestSwing: Real
  private let shortestCycle: Real
  private var swing: Swing

  /// Whether the last side reached was the near one.
  private var isBack: Bool = false
  /// The latest forward passage through the middle, not yet known to reach the far side.
  private var passage: Double?
  private var lastPassage: Double?
  private var isDivided: Bool = false
  private var before: (time: Double, deflection: Real) = (0, 0)
  private var least: Real = 0
  private var greatest: Real = 0
  private var force: ForcePattern = ForcePattern()

  init(_ rhythm: Rhythm) {
    smallestSwing = rhythm.smallestSwing
    shortestCycle = rhythm.shortestCycle
    swing = Swing(leakTime: rhythm.leakTime, memory: rhythm.memory)
  }

  /// Takes in a sample and returns the cycle that is completed with it.
  mutating func update(_ limb: LimbMotion, dt: Real) -> Cycle? {
    swing.update(limb.angularVelocity, force: limb.force, dt: dt)
    let deflection = swing.deflection
    defer { before = (limb.time, deflection) }
    least = min(least, deflection)
    greatest = max(greatest, deflection)
    force.add(limb.force.length, deflection: deflection, rate: swing.rate)
    let side = max(0.2 * swing.amplitude, 0.3 * smallestSwing)
    if deflection < -side {
      isBack = true
      passage = nil
    }
    guard isBack else { return nil }
    if deflection >= 0, before.deflection < 0 {
      let share = before.deflection / (before.deflection - deflection)
      passage = before.time + Double(share) * (limb.time - before.time)
    }
    guard deflection > side, let end = passage else { return nil }
    isBack = false
    passage = nil
    if let lastPassage, Real(end - lastPassage) < shortestCycle {
      isDivided = true
      return nil
    }
    defer {
      lastPassage = end
      isDivided = false
      least = deflection
      greatest = deflection
      force = ForcePattern()
    }
    guard let lastPassage else { return nil }
    return Cycle(
      startTime: lastPassage, endTime: end, swing: greatest - least,
      forceDeviation: force.deviation, evenShare: limb.hasGyroscope ? force.evenShare : 0,
      isDivided: limb.hasGyroscope && isDivided, hasGyroscope: limb.hasGyroscope)
  }

  /// Forgets the cycle that is under way.
  mutating func interrupt() {
    isBack = false
    passage = nil
    lastPassage = nil
  }
}
