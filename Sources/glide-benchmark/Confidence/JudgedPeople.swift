import Exercises
import MotionCore
import Recordings

extension [JudgedRepetition] {
  /// Judges what is counted in people's sets, the exercise declared: right is what lies within a set
  /// and is not beyond its count.
  mutating func add(_ sessions: [RecordedSession]) {
    for session in sessions {
      let counted = session.counted[.declared] ?? []
      let counts = session.sets.map { set in counted.count { set.contains($0) } }
      for (repetition, features) in withFeatures(
        counted, minimumRange: session.profile.minimumRange)
      {
        let index = session.sets.firstIndex { $0.contains(repetition) }
        let rightness = index.map { index in
          Swift.min(1, Double(session.sets[index].repetitions) / Double(counts[index]))
        }
        append(
          JudgedRepetition(
            source: .sets, person: person(ofFile: session.file),
            confidence: repetition.confidence, features: features, rightness: rightness ?? 0))
      }
    }
  }

  /// Judges what is counted in recordings of people who do something else, each of `exercises`
  /// declared in turn: all of it is wrong.
  mutating func addOthers(_ exercises: [Exercise], directory: String) throws {
    let recordings = try LabelFile(path: directory + "/negatives.csv").rows.map {
      try NegativeRecording($0)
    }
    let judged = try recordings.concurrentMap { recording in
      let samples = try Recording(path: directory + "/recordings/" + recording.file).samples
      return exercises.flatMap { exercise in
        let profile = exercise.profile(placement: exercise.placement.preferred)
        let counted = repetitions(in: samples, profile)
        return withFeatures(counted, minimumRange: profile.minimumRange).map {
          JudgedRepetition(
            source: .others, person: person(ofFile: recording.file),
            confidence: $0.repetition.confidence, features: $0.features, rightness: 0)
        }
      }
    }
    append(contentsOf: judged.joined())
  }
}

/// Returns the data set and the person by whom a file is named: "ucipt 1" of ucipt-s1_e1_u2_test.csv.
func person(ofFile file: String) -> String {
  let parts = file.split { $0 == "-" || $0 == "_" || $0 == "." }
  let number = parts.dropFirst().lazy
    .compactMap { part in Int(part.first == "s" ? part.dropFirst() : part) }.first
  return "\(parts.first ?? "") \(number ?? 0)"
}
