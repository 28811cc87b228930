import Exercises
import Testing

@testable import Programme

// The seventeen rules that apply across exercises, and where each is tested: R is RulesTests.swift,
// the others are below CoachingTests.
//
//  1 no sharp pain         R (irritability); Pain/PainRuleTests, Pain/PainInSessionTests
//  2 must not worsen       R (progression, the morning question); Pain/PainRuleTests
//  3 stop if pain          R (locks); Pain/PainRuleTests
//  4 help route            R
//  5 start small           R
//  6 add slowly            R
//  7 gentle                Pace/PaceTests
//  8 both sides            R (a target for each); Phases
//  9 injury exclusion      R
// 10 lay author            R
// 11 balance               R
// 12 stretching can harm   R
// 13 re-introduce          R
// 14 find the cause        R
// 15 keep moving           R
// 16 mixed loading         R
// 17 nerve against muscle  R

let catalogue: Catalogue = {
  do {
    return try Catalogue.builtIn()
  } catch {
    preconditionFailure("\(error)")
  }
}()

/// 2024-10-04
let firstDay: Day = Day(number: 20_000)

let slider = "sciatic-slider-seated-slump"
let tensioner = "sciatic-tensioner-seated-slump"
let stretch = "hamstring-stretch-supine"

func exercise(_ id: String) throws -> Exercise {
  try #require(catalogue.exercise(id: id))
}

func item(_ id: String, _ figures: PlanFigures = PlanFigures(), added: Day = firstDay) throws
  -> PlanItem
{
  PlanItem(try exercise(id), figures, added: added)
}

extension Diary {
  /// Days from `firstDay` on, each of an exercise as it was due, with a pain level after it and the
  /// next morning's answer.
  static func days(
    _ item: PlanItem, _ days: [(level: Int?, morning: MorningAnswer?)]
  ) -> Diary {
    var diary = Diary()
    for (number, each) in days.enumerated() {
      let day = firstDay.advanced(by: number)
      let kind = catalogue.exercise(id: item.exercise)?.kind
      let dose = Progression(item, kind: kind, diary: diary, today: day).dose
      diary.sessions.append(.all(of: item, dose, on: day))
      if let level = each.level {
        diary.pain.append(
          PainNote(day: day, moment: .after, level: level, exercise: item.exercise))
      }
      if let morning = each.morning {
        diary.pain.append(
          PainNote(day: day.advanced(by: 1), moment: .nextMorning, answer: morning))
      }
    }
    return diary
  }

  func adding(_ notes: PainNote...) -> Diary {
    Diary(sessions: sessions, pain: pain + notes)
  }
}

extension SessionDigest {
  static func all(of item: PlanItem, _ dose: DoseToday, on day: Day) -> SessionDigest {
    let sides: [Exercise.Side?] = item.side.sides.isEmpty ? [nil] : item.side.sides
    let sets = sides.flatMap { side in
      (0..<dose.sets * dose.timesPerDay).map { _ in
        SessionDigest.Set(
          side: side, repetitions: dose.repetitions,
          seconds: dose.repetitions == 0 ? dose.seconds ?? 0 : 0)
      }
    }
    let planned = SessionDigest.Planned(
      repetitions: dose.repetitions, hold: dose.hold, seconds: dose.seconds)
    return SessionDigest(day: day, exercise: item.exercise, sets: sets, planned: planned)
  }
}

/// Someone who answered everything, and may exercise.
let cleared: Clearance = Clearance(
  Question.redFlags.map { Answer($0.id, isYes: false, day: firstDay) } + [
    Answer(Question.tornHamstring.id, isYes: false, day: firstDay),
    Answer(Question.understood.id, isYes: true, day: firstDay),
  ])

func rules(_ diary: Diary, on day: Day, _ clearance: Clearance = cleared) -> LockRules {
  LockRules(diary: diary, clearance: clearance, today: day)
}

func today(_ items: [PlanItem], _ diary: Diary, on day: Day) -> Today {
  Today(
    plan: Plan(items: items), diary: diary, clearance: cleared, day: day, catalogue: catalogue)
}

/// Days without a sign of irritability, with what was said of them.
func calm(_ days: Int) -> Diary {
  Diary(pain: (0..<days).map { PainNote(day: firstDay.advanced(by: $0), level: 1) })
}
