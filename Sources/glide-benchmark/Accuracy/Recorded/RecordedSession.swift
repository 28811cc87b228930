import Exercises
import MotionCore
import Recordings

/// One recording of one person, with the sets done in it and what the core counts there.
struct RecordedSession: Sendable {
  let file: String
  let dataset: String
  let exercise: String
  let placement: Placement
  let sets: [LabelledSet]
  let samples: [MotionSample]
  let counted: [RecordedMode: [Repetition]]
  /// The declared exercise's.
  let profile: MovementProfile

  /// Reads the recording of `sets`, which are all that it has, and counts it in every mode.
  init?(_ sets: [LabelledSet], free: Exercise, directory: String) throws {
    guard let first = sets.first else { return nil }
    file = first.file
    dataset = first.dataset
    exercise = first.exercise.id
    placement = first.placement
    self.sets = sets
    profile = RecordedMode.declared.profile(first, free: free)
    let samples = try Recording(path: directory + "/recordings/" + first.file).samples
    var counted: [RecordedMode: [Repetition]] = [:]
    for mode in RecordedMode.allCases {
      counted[mode] = repetitions(in: mode.samples(samples), mode.profile(first, free: free))
    }
    self.samples = samples
    self.counted = counted
  }
}

/// How the sets of recorded sessions are counted.
struct RecordedTally {
  private(set) var sets = CountTally()
  /// Whole recordings: the repetitions of all their sets.
  private(set) var sessions = CountTally()
  /// Repetitions that were counted outside of all sets.
  private(set) var outside = 0

  init(_ recorded: some Sequence<RecordedSession>, _ mode: RecordedMode) {
    for session in recorded { add(session, mode) }
  }

  private mutating func add(_ session: RecordedSession, _ mode: RecordedMode) {
    let counted = session.counted[mode] ?? []
    var left = counted.count
    for set in session.sets {
      let count = counted.count { set.contains($0) }
      sets.add(count: count, truth: set.repetitions)
      left -= count
    }
    outside += left
    sessions.add(count: counted.count, truth: session.sets.reduce(0) { $0 + $1.repetitions })
  }

  /// Repetitions that nobody did: beyond those of a set, and outside of all sets.
  var ghosts: Int { sets.extra + outside }
}
