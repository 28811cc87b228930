import Programme

extension Adherence {
  /// A bar for each week; a broken outline for what else was planned.
  func drawing(_ size: Drawing.Size) -> Drawing {
    let (left, row) = (64.0, 20.0)
    let (width, room, top) = size == .large ? (680.0, 360.0, 44.0) : (400, 180, 6)
    let most = Double(max(1, weeks.map { $0.sessions + $0.open }.max() ?? 1))
    var content: [Markup] = []
    if size == .large {
      content = [
        Drawing.text(Self.title, x: 8, y: 17, class: "heading"),
        Drawing.text(finding, x: 8, y: 33),
      ]
    }
    for (index, week) in weeks.enumerated() {
      let y = top + Double(index) * row
      let done = Double(week.sessions) / most * room
      let open = Double(week.open) / most * room
      content.append(Drawing.text(week.monday.short, x: left - 8, y: y + 12, anchor: "end"))
      content.append(Drawing.rectangle("done", x: left, y: y, width: done, height: row - 6))
      if open > 0 {
        content.append(
          Drawing.rectangle("due", x: left + done, y: y, width: open, height: row - 6))
      }
      content.append(Drawing.text(week.words, x: left + done + open + 8, y: y + 12))
    }
    return Drawing(
      width: width, height: top + Double(weeks.count) * row + 8, title: Self.title, content: content
    )
  }
}
