import Exercises
import MotionCore
import MotionSimulator
import Testing

/// A simulated session and what the core tells of it as an exercise by time.
struct FollowedSession {
  let truth: SessionTruth
  /// Of the last sample; s.
  let lastTime: Double
  private(set) var facts: [MotionFact] = []

  init(
    _ id: String, on placement: Placement, options: SimulationOptions = SimulationOptions()
  ) throws {
    let exercise = try #require(try Catalogue.builtIn().exercise(id: id))
    try self.init(
      try simulate(exercise, placement: placement, options: options), as: id, on: placement)
  }

  /// Follows a session as the exercise `id`; the set is said to begin where it does.
  init(_ session: SimulatedSession, as id: String, on placement: Placement) throws {
    truth = session.truth
    lastTime = session.samples.last?.time ?? 0
    let exercise = try #require(try Catalogue.builtIn().exercise(id: id))
    var tracker = MotionTracker(profile: exercise.profile(placement: placement))
    var isBegun = false
    for sample in session.samples {
      if !isBegun, sample.time >= truth.setStart {
        tracker.beginSet()
        isBegun = true
      }
      tracker.process(sample) { facts.append($0) }
    }
  }

  /// The bouts as the spans that touch.
  var bouts: [ActiveSpan] {
    var bouts: [ActiveSpan] = []
    for case .active(let span) in facts {
      if let last = bouts.last, last.endTime == span.startTime {
        bouts[bouts.count - 1].endTime = span.endTime
        bouts[bouts.count - 1].cycles += span.cycles
      } else {
        bouts.append(span)
      }
    }
    return bouts
  }
}
