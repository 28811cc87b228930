import Exercises
import Testing

@Suite struct BrokenCatalogueTests {
  static let json = """
    { "sources": { "clinic": "A clinic" }, "exercises": [
      { "id": "lift", "name": "Lift", "kind": "glide", "posture": "any",
        "laterality": "unilateral", "sources": ["clinic"], "sourceDose": "ten",
        "dose": { "sets": 1, "repetitions": 10, "holdSeconds": 1, "restSeconds": 30,
          "timesPerDay": 1, "basis": "estimate" },
        "placement": { "alternatives": ["shank"], "blind": [] },
        "kinematics": {
          "poses": { "A": { "thigh": 0, "shank": 0, "foot": 0, "sternum": 0, "sacrum": 0 } },
          "phases": [{ "move": "A", "seconds": 1 }, { "stay": "end", "seconds": 2 }],
          "rangeOfMotion": { "low": 20, "typical": 40, "high": 60, "minimum": 10 },
          "endHoldSeconds": { "minimum": 0, "target": 1, "maximum": 2, "over": 3 },
          "startHoldSeconds": { "minimum": 0, "target": 1, "maximum": 2, "over": 4 },
          "shortestCycleSeconds": 2, "longestCycleSeconds": 9,
          "tremor": "active", "confounders": [] },
        "coaching": [], "safety": [] }
    ] }
    """

  @Test func isWholeAsItStands() throws {
    let catalogue = try Catalogue(json: Array(Self.json.utf8))
    #expect(catalogue.exercises.map(\.id) == ["lift"])
    #expect(catalogue.sources == ["clinic": "A clinic"])
  }

  @Test(arguments: [
    (#""sets": 1, "#, "", "dose.sets: is missing"),
    (#""sets": 1"#, #""sets": "one""#, "dose.sets: is not a whole number"),
    (#""sets": 1"#, #""sets": 0"#, "dose.sets: must be at least 1"),
    (#""sets": 1"#, #""sets": null"#, "dose.sets: is null, not a whole number"),
    (
      #""repetitions": 10"#, #""repetitions": 0"#,
      "dose.durationSeconds: must be more than 0 where there are no repetitions"
    ),
    (
      #""posture""#, #""activity": "gait", "posture""#,
      "activity: must be given where there are no repetitions, and only there"
    ),
    (#""posture""#, #""activity": "swimming", "posture""#, "activity: "),
    (#""minimum": 10"#, #""minimum": 21"#, "kinematics.rangeOfMotion.minimum: must be between"),
    (#""typical": 40"#, #""typical": 61"#, "kinematics.rangeOfMotion.typical: must be in low"),
    (#""over": 3"#, #""over": 1"#, "kinematics.endHoldSeconds.over: must be at least maximum"),
    (#""A": {"#, #""C": {"#, #"kinematics.poses: must have the start pose "A""#),
    (#""move": "A""#, #""move": "B""#, #"kinematics.phases: move to the pose "B", not given"#),
    (#""stay": "end", "#, "", "kinematics.phases.2.stay: is missing"),
    (#""shank": 0"#, #""shank": "down""#, "kinematics.poses.A.shank: is not a number"),
    (#"["shank"]"#, #"["shin"]"#, "placement.alternatives.1: "),
    (#"["clinic"]"#, #"["book"]"#, #"sources: "book" is not described"#),
    (
      #""shortestCycleSeconds": 2"#, #""shortestCycleSeconds": 10"#,
      "kinematics.shortestCycleSeconds: must be between"
    ),
  ])
  func namesEntryAndKey(part: String, broken: String, problem: String) throws {
    let json = Self.json.replacing(part, with: broken, maxReplacements: 1)
    let error = try #require(throws: CatalogueError.self) {
      try Catalogue(json: Array(json.utf8))
    }
    #expect("\(error)".hasPrefix("the exercise catalogue is wrong at lift: \(problem)"))
  }

  @Test func namesTheEntryWithoutIdByItsPlace() {
    let json = Self.json.replacing(#""id": "lift", "#, with: "")
    #expect(
      throws: CatalogueError.malformed(entry: "entry 1", key: "id", problem: "is missing")
    ) {
      try Catalogue(json: Array(json.utf8))
    }
  }

  @Test func refusesOneIdTwice() throws {
    let start = try #require(Self.json.firstRange(of: "{ \"id\""))
    let end = try #require(Self.json.ranges(of: "}").dropLast().last)
    let entry = Self.json[start.lowerBound..<end.upperBound]
    let json = Self.json.replacing(entry, with: "\(entry), \(entry)")
    #expect(throws: CatalogueError.doubled(id: "lift")) { try Catalogue(json: Array(json.utf8)) }
  }

  @Test(arguments: ["", "{", "[]", "exercises", "{}"])
  func refusesWhatIsNoCatalogue(text: String) {
    #expect(throws: CatalogueError.self) { try Catalogue(json: Array(text.utf8)) }
  }
}
