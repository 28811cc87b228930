import Foundation
import GlideInterface
import Programme
import Testing

@testable import Reports

struct ExportFormatTests {
  @Test(arguments: ExportFormat.allCases)
  func namesSayWhatAndWhen(format: ExportFormat) throws {
    let files = try format.files(try EightWeeks.extract())
    let days = EightWeeks.sample.days
    for file in files {
      #expect(file.name.hasPrefix("glide-"))
      #expect(file.name.contains("-\(days.lowerBound)-to-\(days.upperBound)."))
      #expect(!file.name.contains("/"))
      #expect(file.content.last == UInt8(ascii: "\n"))
    }
    #expect(Set(files.map(\.name)).count == files.count)
  }

  @Test func jsonHasAllOfTheRecords() throws {
    struct History: Decodable {
      var format: String
      var version: Int
      var sessions: [SessionRecord]
      var pain: [PainRecord]
    }
    let file = try #require(try ExportFormat.json.files(try EightWeeks.extract()).first)
    let history = try JSONDecoder().decode(History.self, from: file.content)
    #expect(history.format == "org.glided.history" && history.version == 1)
    #expect(history.sessions == EightWeeks.sample.sessions)
    #expect(history.pain == EightWeeks.sample.pain)
  }
}
