public import Exercises

/// The way of an item's dose from a couple of repetitions to what is prescribed: "I only do a couple
/// of repetitions, increasing the number slowly, over some time" (the patient's list).
///
/// It goes by good days, never by days that pass: who has not exercised is not given more, and not
/// less either. The size of each step is an estimate.
public struct Progression: Sendable, Equatable {
  private let item: PlanItem
  private let kind: Exercise.Kind?
  /// In a set.
  private(set) var repetitions: Int
  /// s
  private(set) var hold: Double
  /// Of the seconds of an item by time.
  private(set) var share: Double = 1

  /// s
  private static let holdStep: Double = 5
  private static let shareStep: Double = 0.125
  private static let leastShare: Double = 0.25

  /// How much of a day counts as all of it: who stopped one short has done it.
  static let enough: Double = 0.8

  /// The dose after all days before `today`.
  public init(
    _ item: PlanItem, kind: Exercise.Kind?, diary: Diary, today: Day
  ) {
    self.item = item
    self.kind = kind
    repetitions = min(item.startsAt, item.repetitions)
    hold = kind == .hold ? min(item.hold, Reintroduction.shortestHold) : item.hold
    if let before = before(diary) { start(from: before) }
    for day in diary.days(of: item.exercise) where day < today && isNotBefore(day) {
      let done = DoneToday(item, dose: dose, diary: diary, day: day)
      step(DayVerdict(diary, of: item.exercise, on: day, isDone: done.isComplete))
    }
  }

  /// What it had come to before `diary` begins: that of its first session there; nil where the diary
  /// goes back to the beginning, or has none. Who has paused for so long begins anew.
  private func before(_ diary: Diary) -> SessionDigest.Planned? {
    guard let first = diary.first, let added = item.added, added < first else { return nil }
    return diary.sessions.lazy.filter { [item] in $0.exercise == item.exercise }
      .compactMap(\.planned).first
  }

  private mutating func start(from planned: SessionDigest.Planned) {
    repetitions = min(item.repetitions, max(repetitions, planned.repetitions))
    hold = min(item.hold, max(hold, planned.hold ?? 0))
    if let seconds = planned.seconds, let whole = item.seconds, whole > 0 {
      share = min(1, max(Self.leastShare, seconds / whole))
    }
  }

  private func isNotBefore(_ day: Day) -> Bool { item.added.map { day >= $0 } ?? true }

  /// What the item comes to.
  public var dose: DoseToday {
    var dose = DoseToday(item)
    dose.repetitions = repetitions
    dose.hold = hold
    dose.seconds = item.seconds.map { ($0 * share).rounded() }
    return dose
  }

  public var isAsPrescribed: Bool {
    repetitions == item.repetitions && hold == item.hold && share == 1
  }

  private mutating func step(_ verdict: DayVerdict) {
    switch verdict {
    case .same: break
    case .less:
      // By a quarter, and not below where it began.
      repetitions = max(
        min(item.startsAt, item.repetitions), repetitions - max(1, repetitions / 4))
      if kind == .hold {
        hold = max(min(item.hold, Reintroduction.shortestHold), hold - Self.holdStep)
      }
      share = max(Self.leastShare, share - 2 * Self.shareStep)
    case .more(let count):
      repetitions = min(item.repetitions, repetitions + count)
      hold = min(item.hold, hold + (kind == .hold ? Self.holdStep : 0))
      share = min(1, share + Self.shareStep)
    }
  }
}
