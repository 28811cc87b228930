import GlideInterface
import MotionCore

// The account of an exercise by time.

extension AnalysisReport {
  mutating func beginActivity(_ kind: MotionCore.Activity) {
    activity = Activity(
      kind: ActivityKind(kind).rawValue, strides: kind == .gait ? 0 : nil,
      strokes: kind == .rolling ? 0 : nil)
  }

  /// Adds what became known of the activity; what lies before `start`, s, is left out.
  mutating func add(_ span: ActiveSpan, since start: Double) {
    guard span.endTime > start else { return }
    let first = max(span.startTime, start)
    let share = (span.endTime - first) / (span.endTime - span.startTime)
    let cycles = Int((Double(span.cycles) * share).rounded())
    activity?.seconds += span.endTime - first
    activity?.strides? += cycles
    activity?.strokes? += cycles
    if let last = activity?.bouts.indices.last, activity?.bouts[last].endTime == span.startTime {
      activity?.bouts[last].endTime = span.endTime
      activity?.bouts[last].cycles += cycles
    } else {
      activity?.bouts.append(
        Activity.Bout(startTime: first, endTime: span.endTime, cycles: cycles))
    }
  }

  /// Counts the time as it passes.
  mutating func addTime(from start: Double, to end: Double) {
    guard activity?.kind == ActivityKind.timer.rawValue, end > start else { return }
    add(ActiveSpan(startTime: start, endTime: end, cycles: 0), since: start)
  }
}
