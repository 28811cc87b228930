import Foundation
import FoundationXML
import GlideInterface
import Programme
import Testing

@testable import Reports

struct DrawingTests {
  /// What a parser of XML finds in a file.
  private final class Elements: NSObject, XMLParserDelegate {
    var found: [(name: String, attributes: [String: String])] = []
    var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String] = [:]
    ) {
      found.append((name, attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func all(_ name: String, _ kind: String) -> [[String: String]] {
      found.filter { $0.name == name && $0.attributes["class"] == kind }.map(\.attributes)
    }
  }

  private func elements(_ chart: Chart) throws -> Elements {
    let parser = XMLParser(data: Data(chart.svg.utf8))
    let elements = Elements()
    parser.delegate = elements
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return elements
  }

  @Test func isAFileOfItsOwn() throws {
    let extract = try EightWeeks.extract()
    let plot = extract.rangeTrend(exercise: EightWeeks.slider, name: "Slider <&>")
    let elements = try elements(try #require(Chart(plot)))
    #expect(elements.found.first?.name == "svg")
    #expect(elements.found.first?.attributes["xmlns"] == "http://www.w3.org/2000/svg")
    #expect(elements.text.contains("Range of motion: Slider <&>"))
    for panel in plot.panels { #expect(elements.text.contains(panel.finding)) }
    #expect(elements.all("circle", "day").count == plot.panels.map(\.points.count).reduce(0, +))
    #expect(elements.all("line", "week").count == plot.panels.map(\.weeks.count).reduce(0, +))
    #expect(elements.all("rect", "band").count == 2)
    #expect(!elements.found.contains { ["script", "image", "a", "use"].contains($0.name) })
  }

  /// Later days lie further right and greater figures higher, all inside.
  @Test func pointsLieWhereTheirFiguresSay() throws {
    let extract = try EightWeeks.extract()
    let plot = extract.rangeTrend(exercise: EightWeeks.slider, name: "Slider", side: .right)
    let points = try #require(plot.panels.first).points
    let circles = try elements(.plot(plot)).all("circle", "day").map { circle in
      (x: Double(circle["cx"] ?? "") ?? -1, y: Double(circle["cy"] ?? "") ?? -1)
    }
    #expect(circles.count == points.count)
    for (first, second) in zip(zip(circles, points), zip(circles, points).dropFirst()) {
      #expect(first.0.x < second.0.x)
      let (rise, gain) = (first.0.y - second.0.y, second.1.value - first.1.value)
      #expect(abs(gain) < 0.5 || rise * gain > 0)
    }
    #expect(circles.allSatisfy { (0...680).contains($0.x) && (0...200).contains($0.y) })
  }

  @Test func barsAreAsLongAsTheirWeeks() throws {
    let adherence = Adherence(try EightWeeks.extract())
    let elements = try elements(.bars(adherence))
    let widths = elements.all("rect", "done").compactMap { Double($0["width"] ?? "") }
    #expect(widths.count == adherence.weeks.count)
    let open = adherence.weeks.map { ($0.planned ?? 0) - ($0.done ?? 0) }
    let outlines = elements.all("rect", "due").compactMap { Double($0["width"] ?? "") }
    let most = try #require(zip(adherence.weeks, open).map { $0.sessions + $1 }.max())
    for (width, week) in zip(widths, adherence.weeks) {
      #expect(abs(width / 360 - Double(week.sessions) / Double(most)) < 0.001)
    }
    #expect(outlines.count == open.count { $0 > 0 } && !outlines.isEmpty)
    for (width, open) in zip(outlines, open.filter { $0 > 0 }) {
      #expect(abs(width / 360 - Double(open) / Double(most)) < 0.001)
    }
  }
}
