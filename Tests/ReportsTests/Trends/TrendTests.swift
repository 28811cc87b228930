import GlideInterface
import Programme
import Testing

@testable import Reports

/// The trends of the sample history against what was put into it.
struct TrendTests {
  private let extract: Extract

  init() throws {
    extract = try EightWeeks.extract()
  }

  @Test(arguments: [Side.left, .right])
  func rangesAreTheMediansOfTheSets(side: Side) throws {
    let plot = extract.rangeTrend(exercise: EightWeeks.slider, name: "Slider", side: side)
    let panel = try #require(plot.panels.first)
    #expect(plot.panels.count == 1)
    let truth = EightWeeks.truth(EightWeeks.slider, side).filter(\.isSensed)
    // Of each set, in the order of the truth: its repetitions follow one another.
    var medians: [(day: Day, value: Double)] = []
    for session in extract.sessions where session.record.exercise == EightWeeks.slider {
      var ranges = truth.filter { $0.session == session.record.id }.map(\.range)[...]
      while !ranges.isEmpty {
        let set = ranges.prefix(session.record.plannedRepetitions)
        medians.append((session.day, EightWeeks.median(Array(set))))
        ranges = ranges.dropFirst(set.count)
      }
    }
    for point in panel.points {
      let ofDay = medians.filter { $0.day == point.day }.map(\.value)
      #expect(abs(point.value - EightWeeks.median(ofDay)) < 1e-9)
    }
    #expect(Set(panel.points.map(\.day)) == Set(truth.map(\.day)))
    for week in panel.weeks {
      let ofWeek = medians.filter { (0..<7).contains(week.monday.distance(to: $0.day)) }
      #expect(week.count == ofWeek.count)
      #expect(abs(week.median - EightWeeks.median(ofWeek.map(\.value))) < 1e-9)
    }
    let first = try #require(panel.weeks.first)
    #expect(panel.band == first.median - 8...first.median + 8)
  }

  @Test func theSideThatGainedIsToldFromTheOneThatDidNot() throws {
    let panels = extract.rangeTrend(exercise: EightWeeks.slider, name: "Slider").panels
    #expect(panels.map(\.label) == ["left leg", "right leg"])
    #expect(panels[0].finding.contains("no clear change"))
    #expect(panels[1].finding.hasSuffix("more, a clear change."))
  }

  /// Half a degree less than the least change that is called one, and that itself.
  @Test(arguments: [
    (60, 67.4, "60° in the week of 5 Jan, 67° in that of 12 Jan: no clear change"),
    (60, 68, "60° in the week of 5 Jan, 68° in that of 12 Jan: 8° more, a clear change."),
    (60, 52, "60° in the week of 5 Jan, 52° in that of 12 Jan: 8° less, a clear change."),
    (60, 60.3, "60° in the week of 5 Jan, 60° in that of 12 Jan: no clear change (the same;"),
  ])
  func aChangeIsCalledOneFromEightDegreesOn(
    before: Double, after: Double, finding: String
  ) throws {
    let monday = try #require(Day("2026-01-05"))
    let extract = try Records.extract([
      Records.session(1, on: monday, ranges: [before]),
      Records.session(2, on: monday.advanced(by: 7), ranges: [after]),
    ])
    let panel = try #require(extract.rangeTrend(exercise: "slider", name: "Slider").panels.first)
    #expect(panel.finding.hasPrefix(finding), "\(panel.finding)")
  }

  @Test func oneWeekIsNoTrend() throws {
    let monday = try #require(Day("2026-01-05"))
    let extract = try Records.extract([Records.session(1, on: monday, ranges: [60, 62])])
    let panel = try #require(extract.rangeTrend(exercise: "slider", name: "Slider").panels.first)
    #expect(
      panel.finding == "61° in the week of 5 Jan, 2 sets. A trend needs another week.")
    #expect(panel.band == nil)
  }

  /// Johnson & Chiarello 1997: another set-up, another range.
  @Test func placesOfTheSensorAreApart() throws {
    let monday = try #require(Day("2026-01-05"))
    let extract = try Records.extract([
      Records.session(1, on: monday, ranges: [60]),
      Records.session(2, on: monday, ranges: [80], placement: "foot"),
    ])
    let panels = extract.rangeTrend(exercise: "slider", name: "Slider").panels
    #expect(
      panels.map(\.label) == ["left leg, sensor on the foot", "left leg, sensor on the shank"])
    #expect(panels.map { $0.points.map(\.value) } == [[80], [60]])
  }

  @Test func holdsStandBesideWhatWasAskedFor() throws {
    let glide = extract.holdTrend(exercise: EightWeeks.slider, name: "Slider", side: .left)
    #expect(glide.panels.first?.target == 1)
    #expect(glide.panels.first?.finding.hasSuffix("; asked for: 1 s.") == true)
    let stretch = extract.holdTrend(exercise: "hamstring-stretch-supine", name: "Stretch")
    for panel in stretch.panels {
      #expect(panel.target == 30)
      #expect(panel.points.allSatisfy { abs($0.value - 30) < 1 })
    }
  }

  @Test func painIsToldByItsMoment() throws {
    let plot = extract.painTrend
    #expect(
      plot.panels.map(\.label) == [
        "before exercise", "during exercise", "after exercise", "next morning",
      ])
    let before = EightWeeks.sample.pain.filter { $0.moment == .before }
    for point in plot.panels[0].points {
      let ofDay = before.filter { $0.day == "\(point.day)" }.compactMap(\.level)
      #expect(Double(ofDay.max() ?? -1) == point.value)
    }
    #expect(plot.panels[1].finding.hasSuffix("Sharp 1 time."))
  }

  /// What has no number is no point of a plot, and not nothing either.
  @Test func sharpPainWithoutANumberIsTold() throws {
    let monday = try #require(Day("2026-01-05"))
    func extract(_ pain: PainRecord...) throws -> Extract {
      try Extract(days: monday...monday.advanced(by: 6), sessions: [], pain: pain)
    }
    func sharp(_ day: String) -> PainRecord {
      PainRecord(day: day, at: "\(day)T08:00:00Z", moment: .during, isSharp: true)
    }
    #expect(try extract().painWithoutNumber == nil)
    #expect(
      try extract(sharp("2026-01-06")).painWithoutNumber
        == "Sharp or spreading pain was told once on 6 Jan, without a number from 0 to 10.")
    #expect(
      try extract(sharp("2026-01-06"), sharp("2026-01-08")).painWithoutNumber
        == """
        Sharp or spreading pain was told 2 times, the last time on 8 Jan, without a number from 0 to 10.
        """)
  }

  @Test func nothingIsNoPlot() throws {
    let monday = try #require(Day("2026-01-05"))
    let empty = try Extract(days: monday...monday, sessions: [], pain: [])
    #expect(Chart(empty.painTrend) == nil)
    #expect(Chart(empty.rangeTrend(exercise: "slider", name: "Slider")) == nil)
    #expect(empty.exercises.isEmpty)
  }

  @Test func aDayThatIsNoneIsAFault() throws {
    let monday = try #require(Day("2026-01-05"))
    var session = Records.session(7, on: monday, ranges: [60])
    session.day = "2026-02-30"
    let error = #expect(throws: Extract.Malformed.self) {
      try Extract(days: monday...monday, sessions: [session], pain: [])
    }
    #expect(error?.description == "the session 7 has no day as 2026-05-17 but “2026-02-30”")
  }

  /// Half the range was asked for, and half was done: that is no loss.
  @Test func aSessionOfHalfTheRangeIsNoTrend() throws {
    let day = Day(number: 20_000)
    var small = Records.session(2, on: day.advanced(by: 8), ranges: [30, 31])
    let usual = [
      Records.session(1, on: day, ranges: [60, 62]),
      Records.session(3, on: day.advanced(by: 9), ranges: [63, 61]),
    ]
    let without = try Records.extract(usual).rangeTrend(exercise: "slider", name: "Slider")
    let with = try Records.extract(usual + [small]).rangeTrend(exercise: "slider", name: "Slider")
    #expect(with != without)
    small.isRangeHalved = true
    let marked = try Records.extract(usual + [small]).rangeTrend(exercise: "slider", name: "Slider")
    #expect(marked == without)
    // One set of it was of the other leg, whose range was free.
    small.sets[0].isRangeHalved = false
    let one = try Records.extract(usual + [small]).rangeTrend(exercise: "slider", name: "Slider")
    #expect(one != without && one != with)
  }
}
