import Foundation
import GlideInterface
import Programme
import TestFiles
import Testing

@testable import Reports

/// Whatever the history holds, each file is one, and tells the truth of it.
struct StrangeHistoryTests {
  private func files(_ format: ExportFormat, _ history: StrangeHistory) throws -> [Data] {
    try format.files(try history.extract()).map(\.content)
  }

  private func sessions(_ history: StrangeHistory) throws -> [[String: String]] {
    try CSVText(try files(.csv, history)[1]).rows
  }

  private func repetitions(_ history: StrangeHistory) throws -> [[String: String]] {
    try CSVText(try files(.csv, history)[0]).rows
  }

  private func page(_ history: StrangeHistory) throws -> String {
    let extract = try history.extract()
    return ReportPage(extract, made: extract.days.upperBound).html
  }

  // MARK: Each file is one

  @Test(.enabled(if: TableJudge.isInstalled, "no Python"), arguments: StrangeHistory.allCases)
  func tablesAreReadTheSameByAnother(history: StrangeHistory) throws {
    for file in try files(.csv, history) {
      let own = try CSVText(file)
      let rows = try TableJudge.read(file)
      #expect(rows.first == own.header)
      #expect(
        rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(own.header, $0)) } == own.rows)
    }
  }

  /// A decimal point always, whatever the country: no number has a comma, a sign in front of a
  /// number is no formula.
  @Test(arguments: StrangeHistory.allCases) func numbersAreNumbers(history: StrangeHistory) throws {
    let numbers: Set = [
      "t_start", "t_end", "cycle_s", "hold_end_s", "hold_start_s", "phi_start", "phi_end",
      "rom_deg", "peak_dps", "ecc_ratio", "confidence", "rep", "set", "reps", "duration_s",
      "rom_median_deg",
    ]
    for row in try repetitions(history) + sessions(history) {
      for (column, field) in row where numbers.contains(column) && !field.isEmpty {
        #expect(
          field.allSatisfy { "-.0123456789".contains($0) } && Double(field) != nil, "\(column)")
      }
    }
  }

  @Test(arguments: StrangeHistory.allCases) func jsonComesBack(history: StrangeHistory) throws {
    struct History: Decodable {
      var sessions: [SessionRecord]
      var pain: [PainRecord]
    }
    let extract = try history.extract()
    let file = try #require(try files(.json, history).first)
    let read = try JSONDecoder().decode(History.self, from: file)
    #expect(read.sessions == extract.sessions.map(\.record))
    #expect(read.pain == extract.pain.map(\.record))
  }

  @Test(
    .enabled(
      if: SchemaJudge.isInstalled, "no python3-jsonschema: run systemd/dependencies --tests"),
    arguments: StrangeHistory.allCases)
  func openMHealthIsValid(history: StrangeHistory) throws {
    let file = try #require(try files(.omh, history).first)
    #expect(
      try SchemaJudge.judge(file, by: "Exports/physical-activity.schema.json") == "valid\n")
  }

  @Test(
    .enabled(if: FHIRJudge.isInstalled, "no fhir.resources: run systemd/dependencies --tests"),
    arguments: StrangeHistory.allCases)
  func fhirIsValid(history: StrangeHistory) throws {
    let file = try #require(try files(.fhir, history).first)
    let count = FHIR.Bundle(try history.extract()).entry?.count ?? 0
    #expect(try FHIRJudge.judge(file) == "valid \(count)\n")
  }

  @Test(arguments: StrangeHistory.allCases) func thePageIsWhole(history: StrangeHistory) throws {
    let page = try page(history)
    #expect(page.hasSuffix("</html>\n") && !page.contains("<script"))
    for tag in ["html", "body", "table", "tr", "td", "div", "svg", "p", "li"] {
      let opened = page.components(separatedBy: "<\(tag)").dropFirst()
        .count { $0.first == ">" || $0.first == " " }
      #expect(opened == page.components(separatedBy: "</\(tag)>").count - 1, "\(tag)")
    }
    for word in ["nan", "inf", "nil", "Optional"] { #expect(!page.contains(">\(word)")) }
  }

  // MARK: It tells the truth

  @Test func ofNothingItSaysSo() throws {
    #expect(try repetitions(.none).isEmpty && sessions(.none).isEmpty)
    for history in [StrangeHistory.none, .withoutRepetitions, .allTakenBack, .painAlone] {
      #expect(try page(history).contains("No session in these days."))
      #expect(OpenMHealth.dataPoints(of: try history.extract()).isEmpty)
    }
    let row = try #require(try sessions(.withoutRepetitions).first)
    #expect(row["reps"] == "0" && row["planned_reps"] == "20" && row["rom_median_deg"] == "")
    #expect(row["ended"] == "stopped")
  }

  @Test func whatWasBrokenOffHasNoEnd() throws {
    let row = try #require(try sessions(.brokenByAKill).first)
    #expect(row["ended"] == "" && row["duration_s"] == "" && row["reps"] == "4")
    #expect(row["sets_complete"] == "1" && row["sets_begun"] == "2")
    #expect(try repetitions(.brokenByAKill).count == 4)
    #expect(try page(.brokenByAKill).contains("1 session on 1 day"))
    let point = try #require(
      OpenMHealth.dataPoints(of: try StrangeHistory.brokenByAKill.extract()).first)
    #expect(point.body.effective_duration == OpenMHealth.UnitValue(value: 16, unit: "sec"))
  }

  /// Each set is of the leg that the wearer says; nothing more was planned for that.
  @Test func aRelabelledSetIsOfItsLeg() throws {
    let extract = try StrangeHistory.aRelabelledSet.extract()
    #expect(
      try repetitions(.aRelabelledSet).map { $0["side"] } == ["left", "left", "right", "right"])
    let row = try #require(try sessions(.aRelabelledSet).first)
    #expect(row["side"] == "both" && row["reps"] == "4" && row["planned_reps"] == "20")
    #expect(extract.doses.map(\.side) == [.left, .right])
    #expect(extract.doses.map(\.repetitions) == [2, 2])
    #expect(extract.doses.map(\.plannedRepetitions) == [20, 0])
    let ranges = (FHIR.Bundle(extract).entry ?? []).map(\.resource)
      .filter { $0.code.coding?.first?.code == "range-of-motion" }
    #expect(ranges.map(\.bodySite?.text) == ["left leg", "right leg"])
    // All of it: then it was the other leg's session.
    var session = extract.sessions[0].record
    session.sets[0].side = .right
    #expect(session.sides == [.right] && session.plannedTotal == 20)
  }

  @Test func whatWasTakenBackStays() throws {
    let rows = try repetitions(.adjustedBelowTheSensed)
    #expect(rows.map { $0["flags"] } == ["", "taken-back", "taken-back", "taken-back"])
    #expect(rows.allSatisfy { $0["source"] == "sensed" })
    let row = try #require(try sessions(.adjustedBelowTheSensed).first)
    #expect(row["reps"] == "1" && row["reps_sensed"] == "4")
    #expect(try page(.adjustedBelowTheSensed).contains("1 / 20 (sensed 4)"))
    let point = try #require(
      OpenMHealth.dataPoints(of: try StrangeHistory.adjustedBelowTheSensed.extract()).first)
    #expect(point.body.effective_duration?.value == 4)
  }

  /// A walk to the kitchen that was taken for repetitions is no session, and its range none.
  @Test func whatWasAllTakenBackIsNoExercise() throws {
    let extract = try StrangeHistory.allTakenBack.extract()
    #expect(extract.exercises.isEmpty && Adherence(extract).sessions == 0)
    #expect(extract.rangeTrend(exercise: "slider", name: "Slider").panels.isEmpty)
    #expect(extract.doses.isEmpty)
    let row = try #require(try sessions(.allTakenBack).first)
    #expect(row["reps"] == "0" && row["reps_sensed"] == "4" && row["rom_median_deg"] == "")
    #expect(try repetitions(.allTakenBack).allSatisfy { $0["flags"] == "taken-back" })
  }

  @Test(arguments: [
    (StrangeHistory.acrossMidnight, "2026-03-29T23:58:30+02:00", "2026-03-30T00:01:50+02:00"),
    // 03:08 by the clock on the wall, which had been put forward: the same moment.
    (.acrossSummerTime, "2026-03-29T01:58:00+01:00", "2026-03-29T02:08:00+01:00"),
  ])
  func itLastsAsLongAsItDid(history: StrangeHistory, start: String, end: String) throws {
    let extract = try history.extract()
    let point = try #require(OpenMHealth.dataPoints(of: extract).first)
    #expect(
      point.body.effective_time_frame
        == .interval(
          OpenMHealth.TimeFrame.Interval(start_date_time: start, end_date_time: end)))
    let panel = try #require(FHIR.Bundle(extract).entry?.first?.resource)
    #expect(panel.effectivePeriod?.start == start && panel.effectivePeriod?.end == end)
    // It is of the day on which it began.
    #expect(try sessions(history).first?["day"] == "2026-03-29")
    #expect(Adherence(extract).weeks.map(\.sessions) == [1, 0])
  }

  @Test func whatSomebodyWroteIsText() throws {
    let row = try #require(try sessions(.aNameWithMarkup).first)
    #expect(row["exercise"] == StrangeHistory.markup && row["note"] == StrangeHistory.markup)
    #expect(row["placement"] == StrangeHistory.markup && row["exercise_id"] == "a,b")
    let page = try page(.aNameWithMarkup)
    #expect(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; ‘\u{1F600}’"))
  }

  @Test func whatIsNoMoreWasDoneAllTheSame() throws {
    #expect(try repetitions(.aMovementThatIsNoMore).first?["exercise_id"] == "heel-slide-of-old")
    #expect(try page(.aMovementThatIsNoMore).contains("heel-slide-of-old"))
  }

  /// Of two told within a second each has its own name, the same in each export.
  @Test func painIsTheSameInEachExport() throws {
    let all = try StrangeHistory.painAlone.extract()
    let names = { (extract: Extract) in (FHIR.Bundle(extract).entry ?? []).map(\.fullUrl) }
    #expect(Set(names(all)).count == 2)
    let later = PainRecord(
      day: "2026-03-30", at: "2026-03-30T08:00:00+02:00", moment: .before, level: 3)
    let both = try Extract(
      days: all.days, sessions: [], pain: all.pain.map(\.record) + [later])
    let one = try Extract(days: all.days, sessions: [], pain: [later])
    #expect(names(both).suffix(1) == names(one)[...])
  }
}
