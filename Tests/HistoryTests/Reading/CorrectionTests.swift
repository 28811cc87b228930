import TestFiles
import Exercises
import History
import Programme
import Testing

/// Clinical.md 3a: "keep sensed vs adjusted columns", "relabel is an event, not a rewrite".
@Suite struct Corrections {
  let directory: TemporaryDirectory
  let key = SessionKey.begun(1)
  let day = SampleSession.morning.day

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func correction(
    _ kind: StoredCorrection.Kind, set: Int? = nil, by: Int? = nil, to: String? = nil
  ) -> HistoryChange {
    .correction(
      key,
      StoredCorrection(at: SampleSession.morning, kind: kind, set: set, by: by, from: "x", to: to))
  }

  @Test func sensedAndCorrectedStandSideBySide() throws {
    let database = try history(
      directory,
      SampleSession.changes(key) + [
        correction(.adjust, set: 1, by: 1), correction(.adjust, set: 1, by: 1),
        correction(.undo, set: 1, by: -1), correction(.undo, set: 2, by: -1),
      ])
    let session = try #require(try database.sessions(.init()).first)
    #expect(session.sets.map(\.sensed) == [2, 2])
    #expect(session.sets.map(session.corrected) == [3, 1])
    #expect(session.corrections.map(\.kind) == [.adjust, .adjust, .undo, .undo])
    let digest = try database.exerciseDays(from: day, to: day)
    #expect(
      digest == [
        ExerciseDay(
          day: day, exercise: "slider", side: .left, sessions: 1, setsCompleted: 2, sensed: 4,
          corrected: 4, planned: SampleSession.planned())
      ])
  }

  @Test func theSensorsCountIsNeverBelowNothing() throws {
    let database = try history(
      directory,
      SampleSession.changes(key, sets: [1]) + [
        correction(.undo, set: 1, by: -1), correction(.adjust, set: 1, by: -1),
      ])
    let session = try #require(try database.sessions(.init()).first)
    #expect(session.sets.map(session.corrected) == [0])
    #expect(try database.exerciseDays(from: day, to: day).map(\.sessions) == [0])
  }

  @Test func aSetCanBeOfTheOtherSide() throws {
    let database = try history(
      directory, SampleSession.changes(key) + [correction(.relabelSide, set: 2, to: "right")])
    let session = try #require(try database.sessions(.init()).first)
    #expect(session.sets.map(\.side) == [.left, .left])
    #expect(session.sets.map(session.side) == [.left, .right])
    #expect(session.side == .left)
    #expect(
      try database.exerciseDays(from: day, to: day).map {
        [$0.side?.rawValue ?? "", "\($0.corrected)"]
      }
        == [["left", "2"], ["right", "2"]])
  }

  @Test func aSessionCanBeOfTheOtherSideOrExercise() throws {
    let database = try history(
      directory,
      SampleSession.changes(key) + [
        correction(.relabelSide, to: "right"), correction(.relabelExercise, to: "bridge"),
      ])
    let session = try #require(try database.sessions(.init()).first)
    #expect(session.head.exercise == "slider" && session.exercise == "bridge")
    #expect(session.head.side == .left && session.side == .right)
    #expect(session.sets.map(session.side) == [.right, .right])
    let digest = try database.exerciseDays(from: day, to: day)
    #expect(digest.map(\.exercise) == ["bridge"] && digest.map(\.side) == [.right])
    #expect(digest.map(\.corrected) == [4])
  }

  @Test func painIsOfTheExerciseAsItWasCorrected() throws {
    func pain(_ level: Int, on day: Day = SampleSession.morning.day) -> StoredPain {
      let time = WallTime(seconds: Double(day.number) * 86_400, offset: 0)
      return StoredPain(at: time, moment: .after, level: level)
    }
    let database = try history(
      directory,
      SampleSession.changes(key)
        + [
          correction(.relabelExercise, to: "bridge"), correction(.relabelExercise, to: "hinge"),
          .pain(pain(1), key), .pain(pain(2), key), .pain(pain(3), nil),
        ] + SampleSession.changes(.begun(2)) + [.pain(pain(4), .begun(2))]
        + SampleSession.changes(.begun(3))
        + [.pain(pain(5, on: day.advanced(by: -1)), .begun(3))] + SampleSession.changes(.begun(4)))
    #expect(try database.exercisesWithPain(from: day) == [1: "hinge", 2: "slider"])
  }
}
