import Foundation
import GlideInterface
import Programme
import TestFiles
import Testing

@testable import Reports

struct CSVTests {
  private func rows(_ data: Data) throws -> [[String: String]] {
    try CSVText(data).rows
  }

  @Test func hasARowForEachRepetition() throws {
    let rows = try rows(RepetitionTable(try EightWeeks.extract()).csv)
    let truth = EightWeeks.sample.truth
    #expect(rows.count == truth.count)
    #expect(rows.count { $0["source"] == "sensed" } == truth.count(where: \.isSensed))
    #expect(rows.count { $0["source"] == "adjusted" } == truth.count { !$0.isSensed })
    #expect(rows.count { $0["flags"] == "taken-back" } == truth.count { !$0.isReal })
    let sensed = rows.filter { $0["source"] == "sensed" }
    for (row, repetition) in zip(sensed, truth.filter(\.isSensed)) {
      #expect(row["session_id"] == "\(repetition.session)")
      #expect(row["exercise_id"] == repetition.exercise)
      #expect(row["side"] == repetition.side?.rawValue)
      for column in ["hold_start_s", "hold_end_s", "peak_dps"] {
        #expect(Double(row[column] ?? "") != nil, "\(column)")
      }
      #expect(abs((Double(row["rom_deg"] ?? "") ?? -1) - repetition.range) <= 0.05)
      let phi = try ["phi_start", "phi_end"].map { try #require(Double(row[$0] ?? "")) }
      #expect(abs(phi[1] - phi[0] - repetition.range) <= 0.11)
    }
  }

  /// The rows that are not taken back are as many as the session says.
  @Test func bothTablesAgree() throws {
    let extract = try EightWeeks.extract()
    let repetitions = Dictionary(grouping: try rows(RepetitionTable(extract).csv)) {
      $0["session_id"]
    }
    let sessions = try rows(SessionTable(extract).csv)
    #expect(sessions.count == EightWeeks.sample.sessions.count)
    for (row, session) in zip(sessions, EightWeeks.sample.sessions) {
      let rows = repetitions[row["session_id"]] ?? []
      #expect(row["reps"] == "\(rows.count { $0["flags"] != "taken-back" })")
      #expect(row["reps_sensed"] == "\(rows.count { $0["source"] == "sensed" })")
      #expect(row["day"] == session.day)
      #expect(row["planned_reps"] == "\(session.plannedTotal)")
      #expect(row["note"] == session.note ?? "")
    }
    // Told on the next morning, of the session before.
    let told = EightWeeks.sample.pain.filter { $0.moment == .nextMorning }
    #expect(
      sessions.compactMap { Int($0["pain_next_morning"] ?? "") } == told.compactMap(\.level))
    let pain = try rows(PainTable(extract).csv)
    #expect(pain.map { Int($0["level"] ?? "") } == EightWeeks.sample.pain.map(\.level))
    #expect(pain.count { $0["sharp"] == "yes" } == 1)
  }

  @Test func hasTheFieldsThatTheConventionNames() {
    #expect(
      RepetitionTable.columns.joined(separator: ",").hasPrefix(
        "session_id,exercise_id,side,set,rep,t_start,t_end,cycle_s,hold_end_s,hold_start_s,"
          + "phi_start,phi_end,rom_deg,peak_dps,ecc_ratio,flags,source"))
  }

  @Test(arguments: [
    ("fine", "fine"), ("a\nb", "\"a\nb\""),
    ("a, \"b\"\nc", "\"a, \"\"b\"\"\nc\""), ("=1+1", "'=1+1"),
    ("@SUM(A1)", "'@SUM(A1)"), ("-2+3", "'-2+3"), ("+4", "'+4"), ("\t=1", "'\t=1"),
    ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""), ("5 - 3 = 2", "5 - 3 = 2"), ("", ""),
  ])
  func noTextIsAFormula(text: String, field: String) {
    #expect(CSVField.free(text).text == field)
  }

  /// Of an exercise that asks for it.
  @Test func theEccentricRatioIsThere() throws {
    var session = EightWeeks.sample.sessions[0]
    session.sets[0].repetitions?[0].eccentricRatio = 2.125
    let rows = try rows(RepetitionTable(try Records.extract([session])).csv)
    #expect(rows[0]["ecc_ratio"] == "2.13" && rows[1]["ecc_ratio"] == "")
  }

  @Test func whatIsUnsureIsFlagged() throws {
    let monday = Day(number: 20_542)
    var session = EightWeeks.sample.sessions[0]
    session.day = "\(monday)"
    session.sets[0].repetitions?[0].confidence = 0.89
    session.sets[0].corrected = 0
    let rows = try rows(RepetitionTable(try Records.extract([session])).csv)
    #expect(rows[0]["flags"] == "taken-back unsure")
    #expect(rows[1]["flags"] == "taken-back")
  }
}
