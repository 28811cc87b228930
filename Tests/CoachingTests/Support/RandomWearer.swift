import MotionCore
import TestRandom

/// Somebody who moves, dawdles and falters at random, and whose movements are told as the core
/// tells them.
struct RandomWearer {
  private enum Pose {
    case start
    case goingOut
    case end
    case goingBack
  }

  private var random: SplitMix64
  private var pose: Pose = .start
  /// When the present pose or way ends; s.
  private var until: Double = 0
  private var began: Double = 0
  private var reached: Double = 0
  private var left: Double = 0
  private var stillSince: Double = 0
  private var isTold: Bool = false
  private var hold: Hold?

  init(seed: UInt64) {
    random = SplitMix64(state: seed)
  }

  var excursion: Double { pose == .end ? 1.2 : pose == .start ? 0 : 0.6 }

  /// Returns what became known at `time`, s.
  mutating func facts(at time: Double) -> [MotionFact] {
    var facts: [MotionFact] = []
    if time >= until { facts += turn(at: time) }
    if pose == .start || pose == .end {
      if let held = hold {
        hold = Hold(
          position: held.position, startTime: held.startTime, duration: time - held.startTime)
        facts.append(.holdProgress(hold ?? held))
      } else if !isTold, time - stillSince >= 0.3 {
        let began = Hold(
          position: pose == .start ? .start : .end, startTime: stillSince,
          duration: time - stillSince)
        hold = began
        isTold = true
        facts += [.still(since: stillSince), .holdBegan(began)]
      }
    }
    if random.chance(0.001) { facts.append(.gap(from: time - 0.2, to: time)) }
    return facts
  }

  private mutating func turn(at time: Double) -> [MotionFact] {
    var facts: [MotionFact] = []
    if let held = hold { facts.append(.holdEnded(held)) }
    hold = nil
    switch pose {
    case .start:
      began = time
      pose = .goingOut
      until = time + random.number(in: 0.3...2)
      facts.append(.movementBegan(time: time))
    case .goingOut:
      reached = time
      pose = .end
      rest(from: time, for: random.chance(0.1) ? 2...15 : 0...2)
      facts.append(.endReached(time: time, range: 1.2))
    case .end:
      left = time
      pose = .goingBack
      until = time + random.number(in: 0.3...2)
    case .goingBack:
      pose = .start
      rest(from: time, for: random.chance(0.1) ? 5...25 : 0...3)
      facts.append(outcome(at: time))
    }
    return facts
  }

  private mutating func rest(from time: Double, for lengths: ClosedRange<Double>) {
    stillSince = time
    isTold = false
    until = time + random.number(in: lengths)
  }

  private mutating func outcome(at time: Double) -> MotionFact {
    if random.chance(0.15) {
      return .refused(
        Refusal(
          reason: random.chance(0.3) ? .sensorMoved : .tooSmall, startTime: began, time: time,
          range: 0.3))
    }
    var repetition = Repetition.made(from: began, to: time, range: random.number(in: 0.8...1.4))
    repetition.endHold = left - reached
    return .repetition(repetition)
  }
}
