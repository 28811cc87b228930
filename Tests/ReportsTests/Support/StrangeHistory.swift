import GlideInterface
import Programme

@testable import Reports

/// Histories that are as they should not be, or seldom are.
enum StrangeHistory: String, CaseIterable {
  case none
  case withoutRepetitions
  case brokenByAKill
  case aRelabelledSet
  case adjustedBelowTheSensed
  case allTakenBack
  case acrossMidnight
  case acrossSummerTime
  case aNameWithMarkup
  case aMovementThatIsNoMore
  case painAlone

  /// The Sunday on which summer time begins in Europe.
  static let day: Day = Day(number: 20_541)

  static let markup: String = "<script>alert(\"1\")</script> & ‘\u{1F600}’,\n=1+1"

  func extract() throws -> Extract {
    let day = Self.day
    let days = day...day.advanced(by: 6)
    return switch self {
    case .none: try Extract(days: days, sessions: [], pain: [])
    case .painAlone:
      try Extract(
        days: days, sessions: [],
        pain: (0..<2).map { number in
          PainRecord(
            day: "\(day)", at: "\(day)T08:00:00+02:00", moment: .anyTime, level: nil,
            isSharp: true, note: number == 0 ? Self.markup : "")
        })
    default: try Extract(days: days, sessions: [session], pain: [])
    }
  }

  private var session: SessionRecord {
    var session = Records.session(7, on: Self.day, ranges: [60, 62])
    for set in session.sets.indices {
      session.sets[set].sensed = 2
      session.sets[set].corrected = 2
      session.sets[set].repetitions = (1...2).map { Self.repetition($0, set: set + 1) }
    }
    switch self {
    case .none, .painAlone: break
    case .withoutRepetitions:
      session.sets = []
      session.reason = .stopped
    case .brokenByAKill:
      session.duration = nil
      session.reason = nil
      session.sets[1].isComplete = false
      session.sets[1].medianRange = nil
      session.sets[1].medianEndHold = nil
      session.sets[1].medianCycle = nil
    case .aRelabelledSet:
      session.sets[1].side = .right
      session.corrections = [correction(.relabelSide, set: 2, from: "left", to: "right")]
    case .adjustedBelowTheSensed:
      session.sets[0].corrected = 1
      session.sets[1].corrected = 0
      session.corrections = [
        correction(.undo, set: 1, by: -1), correction(.adjust, set: 2, by: -1),
        correction(.adjust, set: 2, by: -1),
      ]
    case .allTakenBack:
      for set in session.sets.indices {
        session.sets[set].corrected = 0
        session.sets[set].longestHold = 1
      }
      session.corrections = [
        correction(.adjust, set: 1, by: -2), correction(.adjust, set: 2, by: -2),
      ]
    case .acrossMidnight:
      session.startedAt = "\(Self.day)T23:58:30+02:00"
      session.duration = 200
    case .acrossSummerTime:
      session.startedAt = "\(Self.day)T01:58:00+01:00"
      session.duration = 600
      session.pain = [
        PainRecord(
          day: "\(Self.day)", at: "\(Self.day)T03:10:00+02:00", moment: .after, level: 2,
          session: 7)
      ]
    case .aNameWithMarkup:
      session.name = Self.markup
      session.sensor = Self.markup
      session.placement = Self.markup
      session.exercise = "a,b"
      session.note = Self.markup
      session.overrides = [Self.markup]
    case .aMovementThatIsNoMore:
      session.exercise = "heel-slide-of-old"
      session.name = "heel-slide-of-old"
      session.kind = "taught"
    }
    return session
  }

  private func correction(
    _ kind: CorrectionKind, set: Int, by: Int? = nil, from: String? = nil, to: String? = nil
  ) -> CorrectionRecord {
    CorrectionRecord(
      at: "\(Self.day)T09:00:00+02:00", kind: kind, set: set, by: by, from: from, to: to)
  }

  private static func repetition(_ number: Int, set: Int) -> Repetition {
    let start = Double(10 * set + 5 * number)
    return Repetition(
      number: 2 * set - 2 + number, numberInSet: number, set: set, startTime: start,
      endTime: start + 4, announcedTime: start + 4, rangeOfMotion: 60, endHold: 1, startHold: 1,
      outDuration: 1.5, backDuration: 1.5, peakRate: 75, startPitch: -1.04, endPitch: 58.96,
      confidence: 0.98)
  }
}
