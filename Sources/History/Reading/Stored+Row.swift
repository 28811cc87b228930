import Coaching
import Exercises
import GRDB
import MotionCore
import Programme

extension StoredSession {
  init(_ row: Row) {
    var course = Course()
    course.refusals = row["refusals"]
    course.gaps = row["gaps"]
    course.interruptions = row["interruptions"]
    course.interruptedDuration = row["interrupted_seconds"]
    course.activity = (row["activity"] as String?).flatMap(Activity.init(name:))
    course.activitySeconds = row["activity_seconds"]
    course.activityCycles = row["activity_cycles"]
    course.elapsed = row["elapsed"]
    if row["is_range_halved"] {
      course.halvedRange = row.side("halved_side").map(HalvedRange.of) ?? .all
    }
    self.init(
      id: row["id"],
      head: Head(
        startedAt: row.wallTime("started_at"), exercise: row["exercise"], name: row["name"],
        kind: row["kind"], side: row.side("side"), sensor: row["sensor"],
        placement: row["placement"], plannedSets: row["planned_sets"],
        plannedRepetitions: row["planned_repetitions"], holdTarget: row["hold_target"],
        plannedSeconds: row["planned_seconds"], request: row["request"]),
      course: course, latestAt: row["latest_at"], isClosed: row["is_closed"],
      duration: row["duration"],
      reason: row["reason"], note: row["note"])
  }
}

extension StoredSet {
  init(_ row: Row) {
    self.init(number: row["number"], side: row.side("side"))
    outcome = Outcome(rawValue: row["outcome"]) ?? .underWay
    sensed = row["sensed"]
    seconds = row["seconds"]
    medianRange = row["median_range"]
    bestRange = row["best_range"]
    medianEndHold = row["median_end_hold"]
    medianCycle = row["median_cycle"]
    longestHold = row["longest_hold"]
    isRangeHalved = row["is_range_halved"]
  }
}

extension StoredRepetition {
  init(_ row: Row) {
    self.init(
      number: row["number"], set: row["set_number"], numberInSet: row["number_in_set"],
      repetition: Repetition(
        startTime: row["start_time"], endTime: row["end_time"],
        announcedTime: row["announced_time"], rangeOfMotion: row["range_of_motion"],
        endHold: row["end_hold"], startHold: row["start_hold"], outDuration: row["out_duration"],
        backDuration: row["back_duration"], peakRate: row["peak_rate"],
        confidence: row["confidence"]),
      measures: RepetitionMeasures(
        kneeRange: row["knee_range"], pitch: SegmentPitch(row)))
  }
}

extension SegmentPitch {
  fileprivate init?(_ row: Row) {
    guard let start = row["start_pitch"] as Double?, let end = row["end_pitch"] as Double? else {
      return nil
    }
    self.init(start: start, end: end)
  }
}

extension StoredCorrection {
  init(_ row: Row) {
    self.init(
      at: row.wallTime(), kind: Kind(rawValue: row["kind"]) ?? .adjust, set: row["set_number"],
      by: row["by"], from: row["from_label"], to: row["to_label"])
  }
}

extension StoredPain {
  init(_ row: Row) {
    self.init(
      at: row.wallTime(), moment: PainNote.Moment(rawValue: row["moment"]) ?? .anyTime,
      level: row["level"], isSharp: row["is_sharp"],
      answer: (row["answer"] as String?).flatMap(MorningAnswer.init(rawValue:)),
      session: row["session"], note: row["note"])
  }
}
