import Foundation
import GlideInterface
import Programme
import Testing

@testable import Reports

struct FHIRTests {
  private func observations(_ extract: Extract) -> [FHIR.Observation] {
    (FHIR.Bundle(extract).entry ?? []).map(\.resource)
  }

  private func count(_ code: String, in observation: FHIR.Observation) -> Int? {
    observation.component?.first { $0.code.coding?.first?.code == code }?.valueInteger
  }

  @Test func countsAgreeWithWhatWasDone() throws {
    let panels = observations(try EightWeeks.extract()).filter { $0.code == FHIRCodes.activity }
    #expect(panels.count == EightWeeks.sample.sessions.count)
    for (panel, session) in zip(panels, EightWeeks.sample.sessions) {
      let truth = EightWeeks.sample.truth.filter { $0.session == session.id }
      #expect(count("repetitions", in: panel) == truth.count(where: \.isReal))
      #expect(count("repetitions-sensed", in: panel) == truth.count(where: \.isSensed))
      #expect(panel.status == (session.corrections.isEmpty ? "final" : "amended"))
      #expect(panel.effectivePeriod?.start == session.startedAt)
    }
  }

  @Test func painIsAScore() throws {
    let pain = observations(try EightWeeks.extract()).filter { $0.code == FHIRCodes.pain }
    #expect(
      pain.map { $0.valueQuantity?.value }
        == EightWeeks.sample.pain.map { $0.level.map(Double.init) })
    #expect(pain.allSatisfy { $0.valueQuantity?.code == "{score}" })
    #expect(pain.allSatisfy { $0.code.coding?.first?.code == "72514-3" })
  }

  /// As loinc.org and unitsofmeasure.org have them, for whoever reads them elsewhere.
  @Test func codesAreThoseOfLOINCAndUCUM() throws {
    let bundle = FHIR.Bundle(try EightWeeks.extract())
    let all = (bundle.entry ?? []).map(\.resource)
    #expect(bundle.resourceType == "Bundle" && bundle.type == "collection")
    #expect(Set(all.map(\.resourceType)) == ["Observation"])
    let codes = all.compactMap { $0.code.coding?.first }.filter { $0.system == "http://loinc.org" }
    #expect(Set(codes.map(\.code)) == ["73985-4", "55411-3", "72514-3"])
    let quantities =
      all.compactMap(\.valueQuantity)
      + all.flatMap { $0.component ?? [] }.compactMap(\.valueQuantity)
    #expect(Set(quantities.map(\.code)) == ["deg", "s", "min", "{score}"])
    #expect(quantities.allSatisfy { $0.system == "http://unitsofmeasure.org" })
  }

  @Test func membersAreInTheBundleAndNoNameTwice() throws {
    let entries = try #require(FHIR.Bundle(EightWeeks.extract()).entry)
    let urls = entries.map(\.fullUrl)
    #expect(Set(urls).count == urls.count)
    #expect(Set(entries.map(\.resource.id)).count == urls.count)
    let members = entries.flatMap { $0.resource.hasMember ?? [] }.compactMap(\.reference)
    #expect(!members.isEmpty && Set(members).isSubset(of: urls))
    #expect(Set(members).count == members.count)
    // The same the next time.
    #expect(FHIR.Bundle(try EightWeeks.extract()).entry == entries)
  }

  /// The knee's own codes are for a test that measures the knee, and for nothing else.
  @Test func kneeExtensionHasItsCode() throws {
    let monday = Day(number: 20_542)
    var session = Records.session(1, on: monday, ranges: [70])
    #expect(!observations(try Records.extract([session])).contains { isKnee($0) })
    session.exercise = "assess-active-knee-extension"
    let knee = try #require(observations(try Records.extract([session])).first { isKnee($0) })
    #expect(knee.code.coding?.first?.code == "41345-0")
    #expect(knee.valueQuantity == .degrees(17))
    #expect(knee.note?.first?.text.hasPrefix("0 = straight, positive = degrees short") == true)
  }

  private func isKnee(_ observation: FHIR.Observation) -> Bool {
    observation.code.coding?.first?.code.hasPrefix("4134") == true
  }

  @Test func whatDidNotEndIsPreliminary() throws {
    var session = Records.session(1, on: Day(number: 20_542), ranges: [70])
    session.reason = nil
    session.duration = nil
    let panel = try #require(observations(try Records.extract([session])).first)
    #expect(panel.status == "preliminary")
    #expect(panel.effectivePeriod?.end == nil)
  }

  /// fhir.resources, which knows each field of R4B and takes no other.
  @Test(.enabled(if: FHIRJudge.isInstalled, "no fhir.resources: run systemd/dependencies --tests"))
  func isValid() throws {
    let extract = try EightWeeks.extract()
    var odd = Records.session(1, on: Day(number: 20_542), ranges: [70], name: "<b>\u{1F600} \"x\"")
    odd.reason = nil
    odd.note = "two\nlines"
    let empty = try Extract(days: extract.days, sessions: [], pain: [])
    for extract in [extract, try Records.extract([odd]), empty] {
      let file = try #require(try ExportFormat.fhir.files(extract).first)
      let verdict = try FHIRJudge.judge(file.content)
      #expect(verdict == "valid \(FHIR.Bundle(extract).entry?.count ?? 0)\n")
    }
  }

  /// That the judge does judge.
  @Test(.enabled(if: FHIRJudge.isInstalled, "no fhir.resources: run systemd/dependencies --tests"))
  func whatIsWrongIsFound() throws {
    let file = try #require(try ExportFormat.fhir.files(try EightWeeks.extract()).first)
    let text = String(decoding: file.content, as: UTF8.self)
    for (right, wrong) in [
      ("\"status\" : \"final\"", "\"state\" : \"final\""),
      ("\"unit\" : \"min\"", "\"unit\" : 5"), ("\"resourceType\" : \"Observation\"", "\"x\" : 1"),
    ] {
      #expect(text.contains(right))
      let verdict = try FHIRJudge.judge(
        Data(text.replacingOccurrences(of: right, with: wrong).utf8))
      #expect(!verdict.contains("valid "))
    }
  }
}
