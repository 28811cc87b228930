import MotionCore

/// How long after a repetition has ended it is announced, as the core itself dates its end; s.
struct AnnouncementDelay {
  private(set) var all = Deviations()

  /// Without those that had to wait for a second one like them.
  private(set) var atOnce = Deviations()

  mutating func add(_ counted: [Repetition]) {
    for (index, repetition) in counted.enumerated() {
      let delay = repetition.announcedTime - repetition.endTime
      all.add(delay)
      let hasWaited =
        index + 1 < counted.count && counted[index + 1].announcedTime == repetition.announcedTime
      if !hasWaited { atOnce.add(delay) }
    }
  }

  init(_ sessions: [RecordedSession], _ mode: RecordedMode) {
    for session in sessions { add(session.counted[mode] ?? []) }
  }

  var table: Table {
    var table = Table("announced", "repetitions", "median", "95 %")
    for (name, delays) in [("all", all), ("not waiting for a second", atOnce)] {
      table.add(
        name, "\(delays.values.count)", decimal(delays.median, 2), decimal(delays.percentile95, 2))
    }
    return table
  }
}
