import MotionCore

/// What the core makes of a recording that is declared to be an exercise by time.
struct ActivityCount {
  private(set) var cycles = 0
  private(set) var seconds = 0.0
  private(set) var bouts = 0

  /// Counts from `start`, s, on; a set is said to begin there.
  init(_ samples: [MotionSample], _ profile: MovementProfile, start: Double? = nil) {
    var tracker = MotionTracker(profile: profile)
    var isBegun = start == nil
    for sample in samples {
      if !isBegun, let start, sample.time >= start {
        tracker.beginSet()
        isBegun = true
      }
      tracker.process(sample) { fact in
        switch fact {
        case .active(let span) where span.endTime > start ?? -.infinity:
          cycles += span.cycles
          seconds += span.endTime - max(span.startTime, start ?? -.infinity)
        case .activityBegan: bouts += 1
        default: break
        }
      }
    }
  }
}
