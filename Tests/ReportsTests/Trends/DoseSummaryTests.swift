import GlideInterface
import Programme
import Testing

@testable import Reports

struct DoseSummaryTests {
  private let monday = Day(number: 20_542)

  @Test func addsUpWhatWasPutIn() throws {
    let doses = try EightWeeks.extract().doses
    for side in [Side.left, .right] {
      for exercise in [EightWeeks.slider, "hamstring-stretch-supine"] {
        let truth = EightWeeks.truth(exercise, side)
        let dose = try #require(doses.first { $0.exercise == exercise && $0.side == side })
        #expect(dose.repetitions == truth.count(where: \.isReal))
        #expect(dose.sensed == truth.count(where: \.isSensed))
        #expect(dose.sessions == Set(truth.map(\.session)).count)
        #expect(dose.bestRange == truth.map(\.range).max())
      }
    }
    let walks = EightWeeks.sample.sessions.filter { $0.exercise == "walk" }
    let walk = try #require(doses.first { $0.exercise == "walk" })
    #expect(walk.seconds == walks.compactMap(\.activity?.seconds).reduce(0, +))
    #expect(walk.plannedSeconds == Double(walks.count) * 1200)
    #expect(walk.side == nil && walk.isTimed)
  }

  @Test func whatWasSensedAndWhatWasCorrectedStandSideBySide() throws {
    var session = Records.session(1, on: monday, ranges: [60, 60])
    session.sets[1].corrected = 7
    let dose = try #require(try Records.extract([session]).doses.first)
    #expect(dose.repetitions == 17 && dose.sensed == 20)
  }

  /// Of a session for both legs that ended on the first, the second one's sets were planned, too.
  @Test func whatWasNotReachedWasPlanned() throws {
    var session = Records.session(1, on: monday, ranges: [60])
    session.side = nil
    session.plannedSets = 3
    session.reason = .stopped
    let doses = try Records.extract([session]).doses
    #expect(doses.map(\.side) == [.left, .right])
    #expect(doses.map(\.plannedSets) == [3, 3])
    #expect(doses.map(\.repetitions) == [10, 0])
    #expect(doses.map(\.sessions) == [1, 0])
  }
}
