import Exercises
import MotionCore
import MotionSimulator

extension [JudgedRepetition] {
  /// Judges what is counted in simulated sessions by the true repetitions: with no fault, and a
  /// third as many with each of the faults.
  mutating func addSimulated(_ exercises: [Exercise], seeds: Range<Int>) throws {
    let faulty = seeds.prefix((seeds.count + 2) / 3)
    let cases = exercises.flatMap { exercise in
      seeds.compactMap { seed in SimulatedCase(exercise, seed: seed).map { ($0, false) } }
        + Fault.all.dropFirst().flatMap { fault in
          faulty.compactMap { seed -> (SimulatedCase, Bool)? in
            guard var simulated = SimulatedCase(exercise, seed: seed) else { return nil }
            return fault.apply(&simulated) ? (simulated, true) : nil
          }
        }
    }
    let judged = try cases.concurrentMap { simulated, isFaulty in
      let session = try simulated.session()
      let starts = session.truth.setStarts
      return judge(session, simulated.profile, starts: starts, isFaulty ? .faulty : .told)
        + judge(session, simulated.profile, starts: [], isFaulty ? .faulty : .found)
    }
    append(contentsOf: judged.joined())
  }
}

/// Counts a session; right is what a true repetition coincides with, or a movement meant to be too
/// small that reached what counts.
private func judge(
  _ session: SimulatedSession, _ profile: MovementProfile, starts: [Double],
  _ source: JudgedRepetition.Source
) -> [JudgedRepetition] {
  let counted = repetitions(in: session.samples, profile, starts: starts)
  let truth =
    session.truth.repetitions
    + session.truth.partials.filter { $0.rangeOfMotion >= profile.minimumRange }
  let right = matches(of: counted, with: truth, span: { $0.startTime...$0.endTime })
  return withFeatures(counted, minimumRange: profile.minimumRange, starts: starts).map { judged in
    JudgedRepetition(
      source: source, person: "", confidence: judged.repetition.confidence,
      features: judged.features,
      rightness: right.contains { $0.counted == judged.repetition } ? 1 : 0)
  }
}
