import Exercises
import Testing

@testable import Programme

struct PlanFileTests {
  private let item = """
    version: 1
    items:
      - exercise: sciatic-slider-seated-slump

    """

  @Test func everyPlanComesBackFromItsText() throws {
    var plan = Plan.firstDay(of: catalogue, side: .left, day: firstDay)
    plan.items += [
      PlanItem(try exercise("hamstring-curl-eccentric"), side: .both, hold: 1.5),
      PlanItem(try exercise("deadlift-eccentric"), rhythm: .everyDays(4), startsAt: 6),
    ]
    #expect(try PlanFile.read(PlanFile.text(plan), catalogue: catalogue) == plan)
    #expect(try PlanFile.read(PlanFile.text(Plan()), catalogue: catalogue) == Plan())
    for exercise in catalogue.exercises {
      let one = Plan(items: [PlanItem(exercise)])
      #expect(try PlanFile.read(PlanFile.text(one), catalogue: catalogue) == one)
    }
    #expect(PlanFile.text(plan).contains("no remark of yours"))
  }

  /// "quiet weekly count, off switch".
  @Test(arguments: [("no", false), ("off", false), ("yes", true), ("true", true)])
  func theWeekIsCountedUnlessItSaysNo(word: String, counts: Bool) throws {
    let plan = try PlanFile.read("week-count: \(word)\n\(item)", catalogue: catalogue)
    #expect(plan.countsDays == counts && plan.items.count == 1)
    #expect(try PlanFile.read(PlanFile.text(plan), catalogue: catalogue) == plan)
    #expect(plan.fitting(catalogue) == plan)
    #expect(try PlanFile.read(item, catalogue: catalogue).countsDays)
    let wrong = #expect(throws: PlanFileError.self) {
      try PlanFile.read("week-count: 7\n\(item)", catalogue: catalogue)
    }
    #expect(wrong?.problems.map(\.problem) == ["week-count: give yes or no"])
  }

  /// Also when an exercise of it is no more, and when the limits are others.
  @Test func whatWasKeptComesBack() throws {
    var plan = Plan.firstDay(of: catalogue, side: .left, day: firstDay)
    plan.items.append(PlanItem(try exercise("deadlift-eccentric"), rhythm: .everyDays(4)))
    plan.items[0].exercise = "heel-slide-of-old"
    plan.items[0].repetitions = 300
    let text = PlanFile.text(plan)
    #expect(throws: PlanFileError.self) { try PlanFile.read(text, catalogue: catalogue) }
    #expect(try PlanFile.readKept(text) == plan)
    #expect(plan.fitting(catalogue) == Plan(items: Array(plan.items[1...])))
    #expect(try PlanFile.readKept(PlanFile.text(Plan())) == Plan())
    #expect(throws: PlanFileError.self) { try PlanFile.readKept("version: 2\n") }
    #expect(throws: PlanFileError.self) { try PlanFile.readKept(text + "    times-a-day: x\n") }
  }

  /// What is not given comes from the catalogue.
  @Test func aShortTextIsEnough() throws {
    let plan = try PlanFile.read(item, catalogue: catalogue)
    #expect(plan.items == [PlanItem(try exercise(slider))])
    #expect(plan.items.first?.repetitions == 10)
    #expect(try PlanFile.read("", catalogue: catalogue) == Plan())
    #expect(try PlanFile.read("# nothing yet\n", catalogue: catalogue) == Plan())
    let hand = item + "    side:  'right'   # the one that hurts\n    times-a-day: 2\n"
    let read = try PlanFile.read(hand, catalogue: catalogue)
    #expect(read.items.first?.side == .right && read.items.first?.timesPerDay == 2)
  }

  /// Each with its line and its cure.
  @Test(arguments: [
    ("    repetitions: 300\n", 4, "repetitions: 300 is more than 100: give 1 to 100"),
    ("    sets: 3\n    hold: -1\n", 5, "hold: -1 is less than 0: give 0 to 120"),
    ("    repetitons: 9\n", 4, "repetitons: there is no such key: did you mean repetitions?"),
    ("    times_a_day: 2\n", 4, "times_a_day: there is no such key: did you mean times-a-day?"),
    ("    sest: 9\n", 4, "sest: there is no such key: did you mean sets?"),
    ("    zzz: 9\n", 4, "zzz: there is no such key: the keys are exercise, side, sets"),
    ("    repetitions: ten\n", 4, "repetitions: \"ten\" is no whole number"),
    ("    rest: nan\n", 4, "rest: \"nan\" is no number: give seconds"),
    ("    sets: [1, 2]\n", 4, "sets: what stands there is no whole number"),
    ("    side: none\n", 4, "side: sciatic-slider-seated-slump is of one leg"),
    ("    side: lft\n", 4, "side: give left, right, both or none"),
    ("    seconds: 60\n", 4, "seconds: sciatic-slider-seated-slump goes by repetitions"),
    ("    start-at: 11\n", 4, "start-at: 11 is more than 10: give 1 to 10"),
    ("    added: 2026-02-30\n", 4, "added: \"2026-02-30\" is no day"),
    ("    days-a-week: 8\n", 4, "days-a-week: 8 is more than 6"),
    ("    days-a-week: 3\n    every-days: 2\n", 5, "every-days: and days-a-week are both given"),
    ("  - exercise: sciatic-slider-seated-slump\n", 4, "is there twice: put both into one"),
    ("  - exercise: hamstring-strech-supine\n", 4, "did you mean hamstring-stretch-supine"),
    ("  - side: left\n", 4, "exercise: is missing"),
    ("  - walk\n", 4, "each item begins with \"- exercise: \""),
    ("    sets: 1\n    sets: 2\n", 4, "sets: is there twice: leave one out"),
    ("   sets: 1\n", 4, "check the indentation"),
    ("    hold: &a 1\n", 4, "a reference of YAML"),
    ("    hold: *a\n", 4, "a reference of YAML"),
    ("itms: []\n", 4, "itms: there is no such key: did you mean items?"),
    ("  - exercise: walk\n    repetitions: 3\n", 5, "walk goes by time: give seconds instead"),
    ("  - exercise: walk\n    side: left\n", 5, "walk is of both legs at once: leave it out"),
  ])
  func saysWhatIsWrongAndWhere(text: String, line: Int, words: String) throws {
    let error = #expect(throws: PlanFileError.self) {
      try PlanFile.read(item + text, catalogue: catalogue)
    }
    let problem = try #require(error?.problems.first)
    #expect(problem.line == line, "\(problem)")
    #expect(problem.problem.contains(words), "\(problem)")
    #expect(
      problem.words(file: "plan.yaml").hasPrefix("plan.yaml line \(line): "), "\(problem)")
  }

  @Test func saysAllThatIsWrong() throws {
    let error = #expect(throws: PlanFileError.self) {
      try PlanFile.read(item + "    sets: x\n    hold: y\n", catalogue: catalogue)
    }
    #expect(error?.problems.map(\.line) == [4, 5])
  }

  @Test(
    arguments: [
      ("version: 2\nitems: []\n", 1, "knows version 1 alone"), ("- a\n", 1, "a plan begins with"),
      ("items: 3\n", 1, "each begins with"), ("{", 2, "check the indentation"),
      ("a: \u{1}", nil, "a character that no text has"), ("---\na: 1\n---\nb: 2\n", 3, "document"),
      (String(repeating: "#\n", count: 9000), nil, "longer than"),
      (String(repeating: "[", count: 5000), nil, ""),
    ] as [(String, Int?, String)])
  func whatIsNoPlan(text: String, line: Int?, words: String) throws {
    let error = #expect(throws: PlanFileError.self) {
      try PlanFile.read(text, catalogue: catalogue)
    }
    let problem = try #require(error?.problems.first)
    #expect(problem.problem.contains(words), "\(problem)")
    if let line { #expect(problem.line == line, "\(problem)") }
  }

  @Test func whatIsTooLongOrTooDeep() {
    for text in [String(repeating: "#\n", count: 9000), String(repeating: "[", count: 5000)] {
      #expect(throws: PlanFileError.self) { try PlanFile.read(text, catalogue: catalogue) }
    }
  }

  /// Short as it is, it would stand for 2^30 nodes.
  @Test func referencesDoNotMultiply() {
    var text = "a0: &a0 [x, x]\n"
    for number in 1..<30 { text += "a\(number): &a\(number) [*a\(number - 1), *a\(number - 1)]\n" }
    #expect(throws: PlanFileError.self) { try PlanFile.read(text, catalogue: catalogue) }
  }
}
