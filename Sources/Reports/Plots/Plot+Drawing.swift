import Programme

extension Plot {
  /// The plot as a picture: a ring for each day, a stroke for each week's median.
  func drawing(_ size: Drawing.Size) -> Drawing {
    let panelHeight = size == .large ? 132.0 : panels.count > 2 ? 60 : 86
    let (left, right, top) = (44.0, 14.0, size == .large ? 26.0 : 2)
    let width = size == .large ? 680.0 : 400
    let height = top + Double(panels.count) * panelHeight + 24
    let axis = DateAxis(days: days)
    var content = size == .large ? [Drawing.text(title, x: 8, y: 17, class: "heading")] : []
    for (index, panel) in panels.enumerated() {
      content +=
        PanelDrawing(
          panel: panel, axis: axis, size: size, left: left, right: width - right,
          top: top + Double(index) * panelHeight, height: panelHeight
        ).content
    }
    let span = width - right - left
    for day in axis.labels(most: size == .large ? 9 : 5) {
      let x = left + axis.fraction(day) * span
      guard x + 20 < width else { continue }
      content.append(Drawing.text(day.short, x: x, y: height - 10, anchor: "middle"))
    }
    return Drawing(width: width, height: height, title: title, content: content)
  }
}

/// One panel as a picture.
private struct PanelDrawing {
  let panel: Plot.Panel
  let axis: DateAxis
  let size: Drawing.Size
  let left: Double
  let right: Double
  let top: Double
  let height: Double

  /// The label stands above the figures, and what may be said of them unless the page says it.
  private var plotTop: Double { top + (size == .large ? 36 : 20) }
  private var plotBottom: Double { top + height - 10 }

  private func x(_ day: Day) -> Double { left + axis.fraction(day) * (right - left) }

  private func y(_ value: Double) -> Double {
    plotBottom - min(1, max(0, panel.scale.fraction(value))) * (plotBottom - plotTop)
  }

  var content: [Markup] {
    var content = [
      Drawing.text(panel.label, x: left, y: top + 13, class: "label")
    ]
    if size == .large { content.append(Drawing.text(panel.finding, x: left, y: top + 27)) }
    if let band = panel.band {
      content.append(
        Drawing.rectangle(
          "band", x: left, y: y(band.upperBound), width: right - left,
          height: y(band.lowerBound) - y(band.upperBound)))
    }
    for tick in panel.scale.ticks {
      content.append(
        Drawing.line(
          tick == panel.scale.lower ? "axis" : "grid", from: (left, y(tick)),
          to: (right, y(tick))))
      content.append(
        Drawing.text(tick.brief + panel.unit, x: left - 5, y: y(tick) + 4, anchor: "end"))
    }
    if let target = panel.target {
      content.append(Drawing.line("target", from: (left, y(target)), to: (right, y(target))))
    }
    return content + panel.weeks.compactMap(stroke) + panel.points.map(ring)
  }

  private func ring(_ point: Plot.Point) -> Markup {
    .element(
      "circle",
      [
        "class": "day", "cx": x(point.day).coordinate, "cy": y(point.value).coordinate, "r": "2.6",
      ])
  }

  private func stroke(_ week: WeekFigure) -> Markup? {
    let first = max(week.monday, axis.days.lowerBound)
    let last = min(week.monday.advanced(by: 6), axis.days.upperBound)
    guard first <= last else { return nil }
    let half = (right - left) / Double(axis.count) / 2 * 0.7
    return Drawing.line(
      "week", from: (x(first) - half, y(week.median)), to: (x(last) + half, y(week.median)))
  }
}
