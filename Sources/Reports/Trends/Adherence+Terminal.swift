import Programme

extension Adherence {
  /// A bar for each week, in lines of at most `columns`; lighter for what else was planned.
  public func lines(columns: Int, characters: Plot.Characters) -> [String] {
    let labels = weeks.map(\.monday.short)
    let margin = labels.map(\.count).max() ?? 0
    let words = weeks.map(\.words)
    let room = max(1, min(40, columns - margin - 3 - (words.map(\.count).max() ?? 0)))
    let most = Double(max(1, weeks.map { $0.sessions + $0.open }.max() ?? 1))
    func cells(_ sessions: Int) -> Int {
      // One session is never nothing.
      sessions == 0 ? 0 : max(1, Int((Double(sessions) / most * Double(room)).rounded()))
    }
    let (done, open): (Character, Character) = characters == .ascii ? ("#", ".") : ("█", "░")
    return [Self.title]
      + weeks.indices.map { index in
        let bar =
          String(repeating: done, count: cells(weeks[index].sessions))
          + String(
            repeating: open,
            count: cells(weeks[index].sessions + weeks[index].open) - cells(weeks[index].sessions))
        let label = String(repeating: " ", count: margin - labels[index].count) + labels[index]
        return label + "  " + (bar.isEmpty ? "" : bar + " ") + words[index]
      }
  }
}
