import Foundation
import GlideInterface
import Programme
import Testing

@testable import Reports

struct ReportPageTests {
  private let monday = Day(number: 20_542)

  private func html(_ extract: Extract) -> String {
    ReportPage(extract, made: extract.days.upperBound).html
  }

  /// The cells of the table's row that begins with these.
  private func cells(_ html: String, beginning cells: String...) -> [String]? {
    html.split(separator: "<tr>").map { row in
      row.split(separator: "</td>").compactMap { cell in
        cell.range(of: "<td").map { start in
          String(cell[start.upperBound...].drop { $0 != ">" }.dropFirst())
        }
      }
    }.first { $0.starts(with: cells) }
  }

  @Test func needsNothingElse() throws {
    let html = html(try EightWeeks.extract())
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    for word in ["<script", "src=", "href=", "url(", "@import", "javascript:", "<link", "<img"] {
      #expect(!html.contains(word), "\(word)")
    }
    // The one address is the name of a namespace.
    let addresses = html.components(separatedBy: "http://").dropFirst()
    #expect(addresses.allSatisfy { $0.hasPrefix("www.w3.org/2000/svg") })
    #expect(!html.contains("https://"))
    #expect(html.contains("default-src 'none'") || html.contains("default-src &#39;none&#39;"))
  }

  @Test(arguments: [Side.left, .right])
  func agreesWithWhatWasDone(side: Side) throws {
    let html = html(try EightWeeks.extract())
    let truth = EightWeeks.truth(EightWeeks.slider, side)
    let done = truth.count(where: \.isReal)
    let sensed = truth.count(where: \.isSensed)
    let sessions = EightWeeks.sample.sessions.filter { $0.exercise == EightWeeks.slider }
    let planned = sessions.map { $0.plannedSets * $0.plannedRepetitions }.reduce(0, +)
    let sets = sessions.map(\.plannedSets).reduce(0, +)
    let name = side == .left ? "Seated slump sciatic slider (nerve floss)" : ""
    let row = try #require(cells(html, beginning: name, side.rawValue))
    #expect(row[2] == "\(Set(truth.map(\.session)).count)")
    #expect(row[3] == "\(sets) / \(sets)")
    #expect(row[4] == "\(done) / \(planned)" + (sensed == done ? "" : " (sensed \(sensed))"))
    let best = truth.map(\.range).max() ?? 0
    #expect(row[6].hasSuffix("(\(best.fixed(0))°)"))
  }

  @Test func tellsWhatFiguresDoNot() throws {
    let html = html(try EightWeeks.extract())
    for session in EightWeeks.sample.sessions where !session.corrections.isEmpty {
      let day = try #require(Day(session.day)).short
      let row = try #require(cells(html, beginning: day, session.name))
      #expect(row[2] == "\(session.sensedRepetitions)" && row[3] == "\(session.repetitions)")
    }
    #expect(html.contains("The nerve is irritable: no stretch for now."))
    #expect(html.contains("during exercise: 6, sharp"))
    #expect(html.contains("then it was fine &lt;again&gt;."))
    #expect(html.contains("worse 1"))
    for sentence in Caveats.sentences { #expect(html.contains(Markup.text(sentence).source)) }
  }

  @Test func paintsNothingWhereThereIsNothing() throws {
    let empty = try Extract(days: monday...monday, sessions: [], pain: [])
    let html = html(empty)
    #expect(html.contains("No session in these days."))
    #expect(!html.contains("<svg") && !html.contains("<table"))
    #expect(html.contains("What these figures are, and are not"))
  }

  @Test func oneSessionIsAPage() throws {
    let html = html(try Records.extract([Records.session(1, on: monday, ranges: [60, 64])]))
    #expect(html.contains("1 session on 1 day in 1 week."))
    #expect(
      cells(html, beginning: "Slider", "left") == [
        "Slider", "left", "1", "2 / 2", "20 / 20", "1.0 s (1 s)", "62° (67°)",
      ])
    #expect(html.contains("A trend needs another week."))
  }

  /// A movement that somebody taught, with a name of ill will, and a note.
  @Test func noTextBecomesMarkup() throws {
    let evil = "</title></td><script>alert(1)</script><img src=x onerror=\"a\" 'b' {{c}} &amp;"
    var session = Records.session(1, on: monday, ranges: [60], name: evil)
    session.note = evil
    session.overrides = [evil]
    session.sensor = evil
    session.corrections = [
      CorrectionRecord(at: "\(monday)T08:00:00Z", kind: .relabelExercise, from: evil, to: evil)
    ]
    let pain = PainRecord(
      day: "\(monday)", at: "\(monday)T08:00:00Z", moment: .after, level: 3, isSharp: true,
      note: evil)
    let extract = try Records.extract([session], pain: [pain])
    let chart = try #require(Chart(extract.rangeTrend(exercise: "slider", name: evil)))
    for source in [html(extract), chart.svg] {
      #expect(!source.contains("<script") && !source.contains("<img"))
      #expect(source.contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x"))
      // As many elements end as begin, of each kind that may.
      for name in ["td", "li", "title", "figure", "svg", "html", "text"] {
        let begun =
          source.components(separatedBy: "<\(name)>").count
          + source.components(separatedBy: "<\(name) ").count - 2
        #expect(begun == source.components(separatedBy: "</\(name)>").count - 1, "\(name)")
      }
    }
  }
}
