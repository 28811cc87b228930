import Exercises
import FoundationEssentials
import MotionCore
import Testing

@Suite struct TaughtMovementFileTests {
  static let json = """
    { "version": 1, "id": "heel-slide", "title": "Heel slide", "placement": "shank",
      "side": "left", "smallestRangeDegrees": 40.5, "medianRangeDegrees": 50.1,
      "largestRangeDegrees": 60.2, "cycleSeconds": 5.25, "outSeconds": 2, "backSeconds": 1.75,
      "endHoldSeconds": 1.5, "startHoldSeconds": 1, "axisInclinationDegrees": 88.8,
      "alternates": false,
      "shape": [0, 0.1, 0.4, 0.8, 1, 1, 1, 1, 1, 1, 0.9, 0.6, 0.3, 0.1, -0.05, 0],
      "lesson": { "source": "lesson.csv", "date": "2026-05-17", "repetitions": 3 } }
    """

  private func read(_ text: String) throws -> TaughtMovement {
    try TaughtMovementFile.read(Data(text.utf8))
  }

  @Test func isWholeAsItStands() throws {
    let movement = try read(Self.json)
    #expect(movement.id == "heel-slide" && movement.title == "Heel slide")
    #expect(movement.placement == .shank && movement.side == .left)
    #expect(movement.range.median == .degrees(50.1))
    #expect(movement.endHold == 1.5)
    #expect(movement.shape.shares[14] == -0.05)
    #expect(movement.lesson.date == "2026-05-17" && movement.lesson.repetitions == 3)
  }

  @Test func comesBackAsItWas() throws {
    let movement = try read(Self.json)
    let text = try TaughtMovementFile.text(movement)
    #expect(try TaughtMovementFile.read(text) == movement)
    #expect(String(decoding: text, as: UTF8.self).contains("\"medianRangeDegrees\" : 50.1"))
  }

  @Test func whatOthersAddDoesNoHarm() throws {
    let text = Self.json.replacing(
      "{ \"version\": 1,", with: "{ \"version\": 1, \"mood\": \"good\",")
    #expect(try read(text) == read(Self.json))
  }

  @Test(arguments: [
    (#""title": "Heel slide", "#, "", "title: is missing; correct that"),
    (#""title": "Heel slide""#, #""title": """#, "title: must have 1 to 100 characters"),
    (#""id": "heel-slide""#, #""id": "../heel""#, "id: must be lowercase letters and digits"),
    (#""shank""#, #""shin""#, "placement: "),
    (
      #""smallestRangeDegrees": 40.5"#, #""smallestRangeDegrees": 3"#,
      "smallestRangeDegrees: must be at least 4"
    ),
    (
      #""smallestRangeDegrees": 40.5"#, #""smallestRangeDegrees": 55"#,
      "medianRangeDegrees: must be in"
    ),
    (
      #""largestRangeDegrees": 60.2"#, #""largestRangeDegrees": 190"#,
      "largestRangeDegrees: must be at most 180"
    ),
    (#""cycleSeconds": 5.25"#, #""cycleSeconds": 0"#, "cycleSeconds: must be above 0"),
    (#""outSeconds": 2"#, #""outSeconds": 6"#, "outSeconds: must be in 0 to cycleSeconds"),
    (#""outSeconds": 2"#, #""outSeconds": "2""#, "outSeconds: is not a number"),
    (#"88.8"#, "91", "axisInclinationDegrees: must be in 0 to 90"),
    ("[0, 0.1,", "[0,", "shape: must be 16 numbers"),
    (#""repetitions": 3"#, #""repetitions": 1"#, "lesson: repetitions must be at least 2"),
    (
      #""repetitions": 3"#, #""repetitions": null"#,
      "lesson.repetitions: is null, not a whole number"
    ),
  ])
  func namesTheKeyThatIsWrong(part: String, broken: String, problem: String) throws {
    let text = Self.json.replacing(part, with: broken, maxReplacements: 1)
    let error = try #require(throws: TaughtMovementError.self) { try read(text) }
    #expect("\(error)".hasPrefix(problem), "\(error)")
  }

  @Test func aNewerVersionIsRefusedWhateverElseIsInIt() {
    #expect(throws: TaughtMovementError.newer(version: 2)) { try read(#"{ "version": 2 }"#) }
    #expect("\(TaughtMovementError.newer(version: 2))".hasSuffix("use a newer program"))
  }

  @Test(arguments: ["", "{", "[]", "heel", "\"heel\"", "\u{0}"])
  func refusesWhatIsNoMovement(text: String) {
    let error = #expect(throws: TaughtMovementError.self) { try read(text) }
    guard case .notJSON? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
