import Exercises
import Testing

@testable import Programme

/// The rules of the articles that the programme keeps, each by its words. `Rules.swift` says where
/// the others are.
struct RulesTests {
  @Test("Don't push through any sharp pain")
  func noSharpPain() throws {
    let sharp = Diary(pain: [PainNote(day: firstDay, moment: .during, isSharp: true)])
    for later in 0...1 {
      let day = firstDay.advanced(by: later)
      let now = today([try item(slider), try item(stretch)], sharp, on: day)
      #expect(now.irritability.level == .high)
      #expect(now.item(slider)?.locks.isEmpty == true)
      #expect(now.item(slider)?.dose.isSmallRange == true)
      #expect(now.item(stretch)?.locks.map(\.rule) == [.veryIrritable])
    }
    #expect(Irritability(sharp, today: firstDay.advanced(by: 2)).level == .low)
  }

  @Test("They should not make your hamstring pain worse")
  func mustNotWorsen() throws {
    let item = try item(slider)
    let good = Diary.days(item, Array(repeating: (1, .same), count: 3))
    let before = Progression(item, kind: .glide, diary: good, today: firstDay.advanced(by: 3))
    #expect(before.dose.repetitions == 8)
    let worse = Diary.days(item, [(1, .same), (1, .same), (1, .worse)])
    let after = Progression(item, kind: .glide, diary: worse, today: firstDay.advanced(by: 3))
    #expect(after.dose.repetitions == 5)
    // The question is asked on the morning after, once.
    let day = firstDay.advanced(by: 3)
    let unanswered = Diary.days(item, [(1, .same), (1, .same), (1, nil)])
    #expect(today([item], unanswered, on: day).isMorningQuestionOpen)
    #expect(!today([item], good, on: day).isMorningQuestionOpen)
    #expect(!today([item], unanswered, on: day.advanced(by: 1)).isMorningQuestionOpen)
  }

  @Test("Stop the stretch if you begin to feel pain")
  func stretchesAreStricterThanGlides() throws {
    let diary = calm(8).adding(PainNote(day: firstDay.advanced(by: 7), level: 4))
    let now = rules(diary, on: firstDay.advanced(by: 7))
    #expect(now.irritability.level == .moderate)
    #expect(now.locks(try exercise(stretch)).map(\.rule) == [.irritable])
    #expect(now.locks(try exercise(slider)).isEmpty)
  }

  @Test(
    """
    If you've tried these and you're not sure if your doing them correctly or your still hurting, \
    let us help you!
    """)
  func helpRoute() throws {
    let weeks = Diary(pain: (0...21).map { PainNote(day: firstDay.advanced(by: $0), level: 3) })
    let late = today([], weeks, on: firstDay.advanced(by: 21))
    let message = try #require(late.messages.first { $0.rule == .seeClinician })
    #expect(message.text.contains("doctor or a physiotherapist"))
    #expect(message.quotations.map(\.text).contains("don't hesitate to reach out"))
    let early = today([], weeks, on: firstDay.advanced(by: 20))
    #expect(!early.messages.contains { $0.rule == .seeClinician })
    var better = weeks
    for index in better.pain.indices.suffix(7) { better.pain[index].level = 2 }
    #expect(
      !today([], better, on: firstDay.advanced(by: 21)).messages.contains {
        $0.rule == .seeClinician
      })
  }

  @Test("I only do a couple of repetitions, increasing the number slowly, over some time")
  func startSmall() throws {
    let item = try item(slider)
    var expected = 2
    for count in 0...6 {
      let diary = Diary.days(item, Array(repeating: (1, .same), count: count))
      let day = firstDay.advanced(by: count)
      let dose = Progression(item, kind: .glide, diary: diary, today: day).dose
      #expect(dose.repetitions == expected)
      #expect(dose.sets == 3)
      expected = min(10, expected + 2)
    }
    // A day that passes is no good day.
    let once = Diary.days(item, [(1, .same)])
    for later in [1, 9, 30] {
      let progression = Progression(
        item, kind: .glide, diary: once, today: firstDay.advanced(by: later))
      #expect(progression.dose.repetitions == 4)
    }
  }

  @Test("I only add one to two new ones every few days")
  func addSlowly() throws {
    var plan = Plan.firstDay(of: catalogue, day: firstDay)
    let third = PlanChange.add("sciatic-slider-supine-90-90", PlanFigures())
    for later in 0...2 {
      let day = firstDay.advanced(by: later)
      let refusal = #expect(throws: PlanRefusal.self) {
        try plan.applying(third, today: day, catalogue: catalogue)
      }
      guard case .unwise(let advice)? = refusal else {
        Issue.record("\(String(describing: refusal))")
        return
      }
      #expect(advice.rule == .tooManyNew)
      let knowing = try plan.applying(third, today: day, catalogue: catalogue, knowingly: true)
      #expect(knowing.items.count == 3)
    }
    plan = try plan.applying(third, today: firstDay.advanced(by: 3), catalogue: catalogue)
    #expect(plan.items.count == 3)
  }

  @Test(
    "Repeat on the left leg",
    arguments: ["repeat with the other leg", "Do the same with the opposite leg"])
  func bothSides(alike: String) throws {
    let item = try item(slider)
    #expect(item.side == .both, "\(alike)")
    var diary = Diary()
    diary.sessions = [
      SessionDigest(
        day: firstDay, exercise: slider,
        sets: Array(repeating: .init(side: .right, repetitions: 2), count: 9))
    ]
    let now = try #require(today([item], diary, on: firstDay).item(slider))
    #expect(now.done.sides.map(\.side) == [.left, .right])
    #expect(now.done.sides.map(\.done) == [0, 18])
    #expect(now.done.sides.map(\.times) == [0, 3])
    #expect(!now.done.isComplete)
    #expect(now.isOpen)
  }

  @Test(
    """
    should NOT be used for rehabilitation after a pulled or torn hamstring, unless of course, your \
    doctor or physical therapist suggests doing so
    """)
  func injuryExclusion() throws {
    let torn = Answer(Question.tornHamstring.id, isYes: true, day: firstDay)
    let calm = calm(9)
    let day = firstDay.advanced(by: 8)
    for id in [stretch, "hamstring-curl-eccentric"] {
      #expect(rules(calm, on: day).locks(try exercise(id)).isEmpty)
      let locks = rules(calm, on: day, Clearance([torn])).locks(try exercise(id))
      #expect(locks.map(\.rule) == [.injury])
      #expect(locks.allSatisfy { $0.isOverridable })
      let advised = Answer(Question.advisedAfterTear.id, isYes: true, day: firstDay)
      #expect(rules(calm, on: day, Clearance([torn, advised])).locks(try exercise(id)).isEmpty)
    }
    #expect(rules(calm, on: day, Clearance([torn])).locks(try exercise(slider)).isEmpty)
    #expect(Clearance([torn]).open.contains(.advisedAfterTear))
    #expect(!cleared.open.contains(.advisedAfterTear))
  }

  @Test("A patient, NOT a practitioner")
  func layAuthor() throws {
    for exercise in catalogue.exercises {
      let isLay = exercise.sources == ["patient-list"]
      let note = TodayItem.notes(exercise).contains { $0.contains("not a practitioner") }
      #expect(note == isLay, "\(exercise.id)")
    }
    #expect(catalogue.exercises.contains { $0.sources == ["patient-list"] })
  }

  @Test("support on both sides")
  func balance() throws {
    for exercise in catalogue.exercises {
      let warns = exercise.safety.contains { $0.contains("support within reach on both sides") }
      let note = TodayItem.notes(exercise).contains { $0.contains("on both sides") }
      #expect(note == warns, "\(exercise.id)")
    }
    #expect(TodayItem.notes(try exercise("sciatic-slider-standing")).count == 1)
  }

  @Test("continuously stretching this will keep everything aggravated and keep you from healing up")
  func stretchingCanHarm() throws {
    let stirred = calm(9).adding(
      PainNote(day: firstDay.advanced(by: 9), moment: .nextMorning, answer: .worse))
    let stretches = catalogue.exercises.filter { [.stretch, .tensioner].contains(Demand($0)) }
    #expect(stretches.count == 9)
    for exercise in stretches {
      for later in 9...10 {
        let locks = rules(stirred, on: firstDay.advanced(by: later)).locks(exercise)
        #expect(locks.map(\.rule) == [.irritable], "\(exercise.id)")
        #expect(
          locks.first?.quotation.text.hasPrefix("continuously stretching this will keep") == true)
      }
      // Where nobody has said how it is, it is not known to be calm.
      #expect(rules(Diary(), on: firstDay).locks(exercise).count == 1, "\(exercise.id)")
    }
    #expect(
      rules(stirred, on: firstDay.advanced(by: 9)).locks(try exercise("deadlift-eccentric"))
        .map(\.rule) == [.irritable])
  }

  /// "Once the irritation has subsided or reached a level of tolerance, you now can re-introduce
  /// those aggravating movements"
  @Test(
    "Once the irritation has subsided you now can re-introduce those aggravating movements",
    arguments: [
      (0, Reintroduction.locked), (1, .little), (2, .little), (3, .half), (6, .half), (7, .full),
    ])
  func reintroduce(settledDays: Int, stage: Reintroduction) throws {
    let full = try item(stretch, PlanFigures(startsAt: 1))
    let learned = Diary.days(full, Array(repeating: (0, .same), count: 20))
    let bad = firstDay.advanced(by: 20)
    let day = bad.advanced(by: 1 + settledDays)
    let diary = learned.adding(
      PainNote(day: bad, level: 5), PainNote(day: day, moment: .nextMorning, answer: .settled))
    let now = today([full], diary, on: day)
    #expect(rules(diary, on: day).stage == stage)
    let item = try #require(now.item(stretch))
    #expect(item.locks.isEmpty == (stage != .locked))
    switch stage {
    case .locked: break
    case .little: #expect(item.dose.hold == 15 && item.dose.timesPerDay == 1)
    case .half: #expect(item.dose.hold == 30 && item.dose.timesPerDay == 2)
    case .full: #expect(item.dose.hold == 30 && item.dose.timesPerDay == 3)
    }
  }

  /// "Adjust your work setup, car setup, the way you're performing repetitive activities. This part
  /// is crucial"
  @Test("Adjust your work setup") func findTheCause() {
    let stirred = Diary(pain: [PainNote(day: firstDay, level: 4)])
    let message = today([], stirred, on: firstDay).messages.first { $0.rule == .findTheCause }
    #expect(message?.quotations.first?.text.hasPrefix("Adjust your work setup, car setup") == true)
    #expect(message?.text.contains("--note") == true)
    let calm = today([], calm(1), on: firstDay)
    #expect(!calm.messages.contains { $0.rule == .findTheCause })
  }

  @Test("Don't stop moving.") func keepMoving() throws {
    let walked = Diary(sessions: [
      SessionDigest(day: firstDay, exercise: "walk", sets: [.init(seconds: 660)]),
      SessionDigest(day: firstDay, exercise: "standing-break", sets: [.init(seconds: 300)]),
    ])
    let now = today([try item("walk")], walked, on: firstDay)
    #expect(now.item("walk")?.done.sides.first?.done == 660)
    let message = try #require(now.messages.first { $0.rule == .keepMoving })
    #expect(message.text.hasPrefix("16 min on your feet today"))
    // Neither pain nor a bad morning takes the walk away.
    let bad = Diary(pain: [PainNote(day: firstDay, level: 9)])
    #expect(rules(bad, on: firstDay).locks(try exercise("walk")).isEmpty)
    #expect(rules(bad, on: firstDay).locks(try exercise("run")).map(\.rule) == [.veryIrritable])
  }

  @Test("a mix of concentric (shortening) as well as eccentric (lengthening) strengthening")
  func mixedLoading() throws {
    for exercise in catalogue.exercises {
      #expect((Demand(exercise) == .strength) == (exercise.kind == .strength), "\(exercise.id)")
    }
    let now = today([try item("hamstring-curl-eccentric")], calm(3), on: firstDay.advanced(by: 2))
    #expect(now.items.map(\.kind) == [.strength])
    #expect(now.items.first?.locks.isEmpty == true)
  }

  @Test("isn't wanting to move, the focus in exercises need to shift")
  func nerveAgainstMuscle() throws {
    #expect(Demand(try exercise(slider)) == .slider)
    #expect(Demand(try exercise(tensioner)) == .tensioner)
    #expect(Demand(try exercise(stretch)) == .stretch)
    #expect(Demand(try exercise("hamstring-foam-roll")) == .massage)
    // "without irritating the nerve more by putting it on stretch"
    let high = Diary(pain: [PainNote(day: firstDay, level: 6)])
    for exercise in catalogue.exercises {
      let goesOn: [Demand] = [.slider, .walking]
      let isLocked = !rules(high, on: firstDay).locks(exercise).isEmpty
      #expect(isLocked == !goesOn.contains(Demand(exercise)), "\(exercise.id)")
    }
    #expect(TodayItem.notes(try exercise("hamstring-foam-roll")).count == 1)
  }
}
