import Programme
import Testing

@testable import Reports

struct TerminalPlotTests {
  private let monday = Day(number: 20_542)

  private func plot(_ panel: Plot.Panel) -> Plot {
    Plot(title: "Range", days: monday...monday.advanced(by: 13), panels: [panel])
  }

  private var panel: Plot.Panel {
    Plot.Panel(
      label: "left leg", unit: "°",
      points: [
        Plot.Point(day: monday, value: 50), Plot.Point(day: monday.advanced(by: 13), value: 70),
      ],
      weeks: [
        WeekFigure(monday: monday, median: 50, count: 1),
        WeekFigure(monday: monday.advanced(by: 7), median: 70, count: 1),
      ],
      band: 42...58, scale: PlotScale(lower: 40, upper: 70, step: 10),
      finding: "50° in the week of 30 Mar, 70° in that of 6 Apr: 20° more, a clear change.")
  }

  @Test func isDrawnInLetters() {
    #expect(
      plot(panel).lines(columns: 36, characters: .ascii) == [
        "Range",
        "left leg: 50 deg in the week of 30",
        "Mar, 70 deg in that of 6 Apr: 20 deg",
        "more, a clear change.",
        "70 deg|               ============*",
        "      |",
        "60 deg|- - - - - - - - - - - - -  +8",
        "      |",
        "50 deg| *============",
        "      |",
        "40 deg|- - - - - - - - - - - - -  -8",
        "        30 Mar        6 Apr",
      ])
  }

  @Test func isDrawnInDots() {
    let lines = plot(panel).lines(columns: 24, characters: .braille)
    #expect(
      lines.suffix(8) == [
        "70°┤          ⠐⠒⠒⠒⠒⠒⠒⠒⠒⠃",
        "   │",
        "60°┤⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ ⡀ +8",
        "   │",
        "50°┤⠘⠒⠒⠒⠒⠒⠒⠒⠒⠂",
        "   │",
        "40°┤⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ ⠁ -8",
        "    30 Mar    6 Apr",
      ])
  }

  @Test(arguments: [36, 40, 80, 100], [Plot.Characters.braille, .ascii])
  func fitsItsColumns(columns: Int, characters: Plot.Characters) throws {
    let extract = try EightWeeks.extract()
    var charts = [Chart.bars(Adherence(extract)), .plot(extract.painTrend)]
    for (id, name) in extract.exercises {
      charts.append(.plot(extract.rangeTrend(exercise: id, name: name)))
      charts.append(.plot(extract.holdTrend(exercise: id, name: name)))
    }
    for line in charts.flatMap({ $0.lines(columns: columns, characters: characters) }) {
      #expect(line.count <= columns, "\(line)")
      #expect(line.last != " ", "\(line)")
      #expect(characters == .braille || line.allSatisfy { $0.isASCII || $0 == "–" }, "\(line)")
    }
  }
}
