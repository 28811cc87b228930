import Exercises
import MotionCore
import MotionSimulator
import Testing

/// A session made by chance, the same for the same seed, and how it is followed.
struct SeededSession: CustomStringConvertible {
  /// Glides and others that repeat, and those that go by time.
  static let all: [SeededSession] = [
    "sciatic-slider-seated-slump", "sciatic-tensioner-seated-slump", "sciatic-slider-standing",
    "hamstring-curl-eccentric", "bridge-supine", "knee-extension-seated", "sit-to-stand", "free",
    "walk", "standing-break",
  ].enumerated().flatMap { index, id in
    (0..<2).map { SeededSession(id: id, seed: UInt64(100 * index + $0)) }
  }

  let id: String
  let seed: UInt64

  var description: String { "\(id), seed \(seed)" }

  /// Chances for the test itself.
  var chance: Chance { Chance(state: seed) }

  func recorded() throws -> Recorded {
    var chance = chance
    let exercise = try #require(try Catalogue.builtIn().exercise(id: id))
    var options = SimulationOptions()
    options.seed = seed
    options.repetitions = id == "walk" ? nil : 4
    options.partialRepetitions = exercise.activity == nil ? chance.below(3) : 0
    options.dropouts = chance.below(4)
    options.duration = 40
    options.sensor.rate = [52, 100, 119][chance.below(3)]
    options.sensor.hasGyroscope = chance.below(4) > 0
    let placement = exercise.placement.preferred ?? .shank
    let session = try simulate(exercise, placement: placement, options: options)
    return Recorded(
      samples: session.samples, setStart: chance.below(2) == 0 ? session.truth.setStart : .infinity,
      profile: exercise.profile(placement: placement))
  }

  struct Recorded {
    var samples: [MotionSample]
    /// When the set is told to begin, s; never where it is not told.
    var setStart: Double
    var profile: MovementProfile

    /// Follows the session by `tracker` from sample `first` on, for `count` samples.
    func follow(
      _ tracker: inout MotionTracker, from first: Int = 0, count: Int = .max,
      facts: inout [MotionFact]
    ) {
      let end = first + min(count, samples.count - first)
      for i in first..<end {
        if i > 0, samples[i - 1].time < setStart, samples[i].time >= setStart {
          tracker.beginSet()
        }
        tracker.process(samples[i]) { facts.append($0) }
      }
    }

    /// All facts, in one go.
    func facts() -> [MotionFact] {
      var tracker = MotionTracker(profile: profile)
      var facts: [MotionFact] = []
      follow(&tracker, facts: &facts)
      return facts
    }
  }
}

/// Numbers by chance, the same for the same seed (a linear congruential generator after Knuth).
struct Chance {
  var state: UInt64

  /// A number from 0 up to, but not including, `limit`.
  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
