import GlideInterface
import Testing

@testable import glidectl

struct TodayWordsTests {
  private func item(
    done: Double = 0, locks: [Lock] = [], isDue: Bool = true
  ) -> TodayItem {
    TodayItem(
      exercise: "slider", name: "Seated slump sciatic slider", kind: "glide", side: .left, sets: 3,
      repetitions: 4, holdSeconds: 1, restSeconds: 30, timesPerDay: 3, isSmallRange: false,
      isAsPrescribed: false, isDue: isDue, isOpen: done < 36 && locks.isEmpty && isDue,
      progress: [
        SideProgress(
          side: .left, done: done, due: 36, left: 36 - done, times: Int(done / 12),
          isComplete: done >= 36)
      ], locks: locks, notes: ["the advice of a patient, not a practitioner"])
  }

  private func today(_ items: TodayItem..., isMorning: Bool = false) -> Today {
    Today(
      day: "2026-05-17", items: items, isMorningQuestionOpen: isMorning, irritability: .low,
      messages: [
        Message(
          rule: .keepMoving, text: "A walk counts.",
          quotations: [Quotation(text: "Don't stop moving.", source: "an article")])
      ], areQuestionsOpen: false, isEmergency: false, warnings: [])
  }

  private let lock = Lock(
    rule: .irritable, reason: "there was pain of 4 or 5 on 2026-05-16",
    quotation: Quotation(text: "continuously stretching", source: "an article"),
    cure: "say \"glidectl pain 0-10\"", isOverridable: true)

  @Test func saysWhatIsDoneAndDue() {
    #expect(
      today(item(done: 12)).lines(columns: 80) == [
        "2026-05-17: 1 exercise due.", "", "- Seated slump sciatic slider",
        "  slider, left leg", "  3 sets of 4, hold 1 s, 3 times a day; it grows with good days",
        "  left leg: 1 of 3 times done, 24 repetitions left",
        "  ! the advice of a patient, not a practitioner", "", "A walk counts.",
        "  “Don't stop moving.” (an article)",
      ])
    #expect(today(item(done: 36)).lines(columns: 80).contains("  left leg: done"))
    #expect(today(item()).lines(columns: 80).contains("  left leg: nothing done yet"))
  }

  /// Quiet: nothing is said of a week without exercises, nor where the wearer wants no count.
  @Test func countsTheDaysOfTheWeek() {
    var week = today(item())
    func said() -> [String] { week.lines(columns: 80).filter { $0.hasPrefix("This week") } }
    #expect(said() == [])
    week.daysThisWeek = 0
    #expect(said() == [])
    week.daysThisWeek = 1
    #expect(said() == ["This week: 1 day. Days of rest break nothing."])
    week.daysThisWeek = 4
    #expect(said() == ["This week: 4 days. Days of rest break nothing."])
  }

  /// No guilt: a day of rest is a day of rest.
  @Test func restsQuietly() {
    let lines = today(item(isDue: false)).lines(columns: 80)
    #expect(lines.first == "2026-05-17: all done, or a day of rest.")
    #expect(lines.contains("  a day of rest"))
    #expect(!lines.joined().contains("missed"))
  }

  @Test(arguments: [40, 80]) func aLockHasItsReasonItsWordsAndItsWay(columns: Int) {
    let lines = today(item(locks: [lock]), isMorning: true).lines(columns: columns)
    #expect(lines.allSatisfy { $0.count <= columns })
    let text = lines.map { $0.split(separator: " ").joined(separator: " ") }
      .joined(separator: " ")
    for part in [
      "How is it this morning", "“glidectl morning worse”", "x Seated slump",
      "locked: there was pain of 4 or 5 on 2026-05-16", "“continuously stretching” (an article)",
      "say “glidectl pain 0-10”", "“glidectl start slider --override” starts it all the same",
    ] { #expect(text.contains(part), "\(part)") }
  }

  @Test func remindsOfWhatIsDueAndOfNothingElse() {
    #expect(
      Reminder.text(today(item()))
        == "When it suits you: Seated slump sciatic slider. “glidectl today”")
    #expect(Reminder.text(today(item(done: 36))) == nil)
    #expect(Reminder.text(today(item(isDue: false))) == nil)
    #expect(Reminder.text(today(item(locks: [lock]))) == nil)
    #expect(Reminder.text(today(item(done: 36), isMorning: true))?.contains("morning") == true)
    var emergency = today(item())
    emergency.isEmergency = true
    #expect(Reminder.text(emergency) == nil)
  }
}
