import Foundation
import GlideInterface
import Programme
import Testing

@testable import Reports

/// What Open mHealth's schemas of header 1.0, physical-activity 2.0, time-interval 1.0 and
/// duration-unit-value 1.0 require.
struct OpenMHealthTests {
  private func object(_ value: Any?) throws -> [String: Any] {
    try #require(value as? [String: Any])
  }

  @Test func isAsItsSchemasRequire() throws {
    let file = try #require(try ExportFormat.omh.files(try EightWeeks.extract()).first)
    let points = try #require(
      try JSONSerialization.jsonObject(with: file.content) as? [[String: Any]])
    #expect(points.count == EightWeeks.sample.sessions.count)
    let ids = try points.compactMap { try object($0["header"])["id"] as? String }
    #expect(ids.count == points.count)
    #expect(Set(ids).count == points.count)
    #expect(ids.allSatisfy { UUID(uuidString: $0) != nil })
    for (point, session) in zip(points, EightWeeks.sample.sessions) {
      #expect(Set(point.keys) == ["header", "body"])
      let header = try object(point["header"])
      #expect(
        try object(header["schema_id"]) as? [String: String] == [
          "namespace": "omh", "name": "physical-activity", "version": "2.0",
        ])
      #expect(header["creation_date_time"] is String)
      let provenance = try object(header["acquisition_provenance"])
      #expect(provenance["source_name"] as? String == "glide")
      #expect(provenance["modality"] as? String == "sensed")
      let body = try object(point["body"])
      #expect(body["activity_name"] as? String == session.name)
      let interval = try object(try object(body["effective_time_frame"])["time_interval"])
      #expect(interval["start_date_time"] as? String == session.startedAt)
      let parse = ISO8601DateFormatter()
      let start = try #require(parse.date(from: session.startedAt))
      let ending = try #require(interval["end_date_time"] as? String)
      let end = try #require(parse.date(from: ending))
      #expect(abs(end.timeIntervalSince(start) - (session.duration ?? 0)) <= 1)
      let net = try object(body["effective_duration"])
      #expect(net["unit"] as? String == "sec")
      #expect((net["value"] as? Double).map { $0 > 0 && $0 <= session.duration ?? 0 } == true)
    }
  }

  @Test func whatHasNoEndIsOfAPointInTime() throws {
    var session = Records.session(1, on: Day(number: 20_542), ranges: [70])
    session.duration = nil
    let points = OpenMHealth.dataPoints(of: try Records.extract([session]))
    #expect(points.map(\.body.effective_time_frame) == [.point(session.startedAt)])
  }

  @Test(
    .enabled(if: SchemaJudge.isInstalled, "no python3-jsonschema: run systemd/dependencies --tests")
  )
  func isValid() throws {
    let file = try #require(try ExportFormat.omh.files(try EightWeeks.extract()).first)
    let schema = "Exports/physical-activity.schema.json"
    #expect(try SchemaJudge.judge(file.content, by: schema) == "valid\n")
    // That the judge does judge.
    let text = String(decoding: file.content, as: UTF8.self)
    for (right, wrong) in [
      ("\"modality\" : \"sensed\"", "\"modality\" : \"felt\""),
      ("\"unit\" : \"sec\"", "\"unit\" : \"s\""),
      ("\"activity_name\"", "\"activity\""), ("+02:00", ""),
      ("\"version\" : \"2.0\"", "\"version\" : 2"),
    ] {
      #expect(text.contains(right))
      let wrong = Data(text.replacingOccurrences(of: right, with: wrong).utf8)
      let verdict = try SchemaJudge.judge(wrong, by: schema)
      #expect(!verdict.isEmpty && verdict != "valid\n", "\(right)")
    }
  }

  @Test(
    arguments: [
      ("2026-05-17T08:30:00+02:00", 90.4, "2026-05-17T08:31:30+02:00"),
      ("2026-12-31T23:59:30-05:30", 45, "2027-01-01T00:00:15-05:30"),
      ("2024-02-28T23:00:00Z", 7200, "2024-02-29T01:00:00+00:00"),
      ("2026-05-17 08:30:00+02:00", 1, nil), ("2026-05-17T24:30:00Z", 1, nil),
      ("2026-05-17T08:30:00", 1, nil), ("2026-02-30T08:30:00Z", 1, nil), ("", 1, nil),
      ("2026-05-17T08:30:00+02:00", .infinity, nil),
    ] as [(String, Double, String?)])
  func timesGoOn(start: String, duration: Double, end: String?) {
    #expect(start.advanced(by: duration) == end)
  }
}
