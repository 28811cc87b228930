import MotionCore

/// Returns the repetitions that the core counts; `starts` are when the wearer says that a set
/// begins, s. As in a session, none counts before the first one.
func repetitions(
  in samples: [MotionSample], _ profile: MovementProfile, starts: [Double] = []
) -> [Repetition] {
  var tracker = MotionTracker(profile: profile)
  var counted: [Repetition] = []
  var starts = starts[...]
  var isBegun = starts.isEmpty
  for sample in samples {
    tracker.process(sample) { fact in
      if isBegun, case .repetition(let repetition) = fact { counted.append(repetition) }
    }
    if let start = starts.first, sample.time >= start {
      tracker.beginSet()
      starts.removeFirst()
      isBegun = true
    }
  }
  return counted
}
