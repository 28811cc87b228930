import GlideInterface
import Testing

@testable import glidectl

/// Which leg it is, and was.
@Suite struct SideWordsTests {
  @Test func theChangeOfLegsIsNoRest() {
    let session = Session.example.with { ($0.side, $0.isChangingSide) = (.right, true) }
    let status = Status(state: .resting, session: session, warnings: [])
    #expect(status.figures.heading == "Seated slump sciatic slider, right leg: change of legs")
    #expect(
      status.figures.figures.contains {
        $0.name == "waits" && $0.text == "for the sensor on the right leg, worn still"
      })
  }

  /// A session that was begun for both legs and corrected to one has no side of its own.
  @Test func eachSetSaysItsLegWhereTheSessionDoesNot() {
    func words(session: Side?, set: Side?) -> String? {
      let record = SessionRecord(
        id: 1, day: "2026-05-17", startedAt: "2026-05-17T08:00:00+02:00", exercise: "slider",
        name: "Slider", kind: "glide", side: session, sensor: "imu", plannedSets: 1,
        plannedRepetitions: 10, holdTarget: 1, duration: 90, reason: .completed,
        sets: [SetRecord(number: 1, side: set, isComplete: true, sensed: 10, corrected: 10)],
        refusals: 0, gaps: 0)
      return record.figures.figures.first { $0.name == "set 1" }?.text
    }
    #expect(words(session: nil, set: .right) == "right leg, 10 of 10")
    #expect(words(session: .right, set: .right) == "10 of 10")
    #expect(words(session: nil, set: nil) == "10 of 10")
  }
}
