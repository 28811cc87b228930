import GlideInterface
import Programme

@testable import Reports

/// Records as tests need them.
enum Records {
  /// A session of the left leg with one set for each range.
  static func session(
    _ id: Int, on day: Day, ranges: [Double], placement: String = "shank", name: String = "Slider"
  ) -> SessionRecord {
    SessionRecord(
      id: id, day: "\(day)", startedAt: "\(day)T08:00:00+01:00", exercise: "slider", name: name,
      kind: "glide", side: .left, sensor: "imu", placement: placement, plannedSets: ranges.count,
      plannedRepetitions: 10, holdTarget: 1, duration: 90, reason: .completed,
      sets: ranges.enumerated().map { index, range in
        SetRecord(
          number: index + 1, side: .left, isComplete: true, sensed: 10, corrected: 10,
          medianRange: range, bestRange: range + 3, medianEndHold: 1, medianCycle: 5)
      }, refusals: 0, gaps: 0)
  }

  /// From the first to the last of the sessions.
  static func extract(
    _ sessions: [SessionRecord], pain: [PainRecord] = []
  ) throws -> Extract {
    let days = sessions.compactMap { Day($0.day) }
    let first = days.min() ?? Day(number: 20_000)
    return try Extract(days: first...(days.max() ?? first), sessions: sessions, pain: pain)
  }
}
