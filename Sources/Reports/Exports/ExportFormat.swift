public import FoundationEssentials

/// A form in which the history leaves the program, and the files that it consists of.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// One row a repetition, and one a session.
  case csv
  /// The records as `org.glided` has them.
  case json
  /// A Bundle of FHIR R4, HL7.
  case fhir
  /// Data points of Open mHealth, physical-activity 2.0.
  case omh

  /// A file of an export.
  public struct File: Sendable {
    /// Says what it is and of which days.
    public var name: String
    public var content: Data
  }

  /// Returns the files for all of `extract`, whose sessions should have their details.
  public func files(_ extract: Extract) throws -> [File] {
    let days = "\(extract.days.lowerBound)-to-\(extract.days.upperBound)"
    switch self {
    case .csv:
      return [
        File(name: "glide-repetitions-\(days).csv", content: RepetitionTable(extract).csv),
        File(name: "glide-sessions-\(days).csv", content: SessionTable(extract).csv),
        File(name: "glide-pain-\(days).csv", content: PainTable(extract).csv),
      ]
    case .json:
      let content = try ExportEncoder.data(RecordExport(extract))
      return [File(name: "glide-history-\(days).json", content: content)]
    case .fhir:
      let content = try ExportEncoder.data(FHIR.Bundle(extract))
      return [File(name: "glide-fhir-r4-\(days).json", content: content)]
    case .omh:
      let content = try ExportEncoder.data(OpenMHealth.dataPoints(of: extract))
      return [File(name: "glide-omh-\(days).json", content: content)]
    }
  }
}

/// JSON as the exports have it: equal records are equal bytes.
enum ExportEncoder {
  static func data(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value) + Data("\n".utf8)
  }
}
