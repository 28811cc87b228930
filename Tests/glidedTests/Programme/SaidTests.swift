import Logging
import Programme
import Testing

@testable import glided

/// What was said, when the clock on the wall is no measure of order.
@MainActor
struct SaidTests {
  private let today: Day = Day(number: 20_000)

  private func records() -> ProgrammeRecords {
    ProgrammeRecords(
      Logbook(directory: nil, clock: .system, logger: Logger(label: "test") { _ in LogText() }))
  }

  /// A machine without a clock of its own begins in the past; a traveller's day begins anew.
  @Test func aClockThatWasSetBackForgetsNoPain() {
    let records = records()
    let first = today.advanced(by: -Diary.days)
    records.add(PainNote(day: today.advanced(by: 9), isSharp: true), text: nil, session: nil)
    let diary = records.diary(from: first, to: today)
    #expect(diary.pain.map(\.day) == [today])
    #expect(Irritability(diary, today: today).level == .high)
    // It grows old with what is said after it, whatever day it bore.
    let next = today.advanced(by: 1)
    records.add(PainNote(day: today, level: 1), text: nil, session: nil)
    records.add(PainNote(day: next, level: 0), text: nil, session: nil)
    #expect(records.diary(from: first, to: next).pain.map(\.day) == [today, today, next])
  }
}
