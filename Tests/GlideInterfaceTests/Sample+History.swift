import GlideInterface

extension Sample {
  static let leastSessionRecord = SessionRecord(
    id: 1, day: "", startedAt: "", exercise: "", name: "", kind: "", sensor: "", plannedSets: 1,
    plannedRepetitions: 1, refusals: 0, gaps: 0)
  static let fullSessionRecord = SessionRecord(
    id: 1, day: "", startedAt: "", exercise: "", name: "", kind: "", side: .left, sensor: "",
    placement: "", plannedSets: 1, plannedRepetitions: 1, holdTarget: 0, plannedSeconds: 0,
    isOpen: true, duration: 0, reason: .stopped, sets: [leastSetRecord], pain: [leastPainRecord],
    corrections: [leastCorrectionRecord], overrides: [""], isRangeHalved: true,
    refusals: 0, gaps: 0, interruptions: 1, note: "", activity: leastActivity)

  static let leastSetRecord = SetRecord(number: 1, isComplete: true, sensed: 0, corrected: 0)
  static let fullSetRecord = SetRecord(
    number: 1, side: .left, isComplete: true, sensed: 0, corrected: 0, seconds: 0,
    medianRange: 0, bestRange: 0, medianEndHold: 0, medianCycle: 0, longestHold: 0,
    isRangeHalved: true, repetitions: [], holds: [], refusals: [refusalCount], gaps: [])
  static let refusalCount = RefusalCount(
    reason: .walking, count: 1, firstTime: 0, lastTime: 0, largestRange: 0)

  static let leastPainRecord = PainRecord(day: "", at: "", moment: .during)
  static let fullPainRecord = PainRecord(
    day: "", at: "", moment: .nextMorning, level: 5, isSharp: true, answer: .settled, session: 1,
    note: "")

  static let leastCorrectionRecord = CorrectionRecord(at: "", kind: .undo)
  static let fullCorrectionRecord = CorrectionRecord(
    at: "", kind: .adjust, set: 1, by: 1, from: "", to: "")

  static let leastResumable = Resumable(
    session: 1, exercise: "", name: "", set: 1, sets: 1, repetition: 0, repetitions: 1,
    totalRepetitions: 0, until: "")
  static let fullResumable = Resumable(
    session: 1, exercise: "", name: "", side: .left, set: 1, sets: 1, repetition: 0,
    repetitions: 1, totalRepetitions: 0, until: "")
}
