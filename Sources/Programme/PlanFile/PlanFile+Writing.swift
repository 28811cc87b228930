extension PlanFile {
  /// Returns the plan as text, which `read` reads as the same plan.
  ///
  /// The text is written anew as a whole: remarks of a person's own are not kept, and it says so.
  public static func text(_ plan: Plan) -> String {
    let head = """
      # What you have set out to do: “glidectl today” says what of it is due.
      # Edit it here or with “glidectl plan edit”. “glidectl plan add”, “remove” and “set” write it
      # anew: they keep every figure, but no remark of yours.
      #
      # side: left, right, both; of an exercise of both legs at once, none
      # repetitions: in a set; start-at: how many the first day has, from where it grows
      # seconds: in place of repetitions, of what goes by time
      # hold, rest: in seconds; times-a-day; days-a-week or every-days: else every day
      # \(weekKey): no, before the items: “glidectl today” counts no days of the week
      version: \(form)
      \(plan.countsDays ? "" : "\(weekKey): no\n")
      """
    guard !plan.items.isEmpty else { return head + "items: []\n" }
    return head + "items:\n" + plan.items.map(text).joined(separator: "\n")
  }

  private static func text(_ item: PlanItem) -> String {
    var lines: [(PlanKey, String)] = [(.exercise, item.exercise)]
    lines.append((.side, item.side.rawValue))
    lines.append((.sets, "\(item.sets)"))
    if item.isTimed {
      lines.append((.seconds, (item.seconds ?? 0).brief))
    } else {
      lines.append((.repetitions, "\(item.repetitions)"))
    }
    lines.append((.hold, item.hold.brief))
    lines.append((.rest, item.rest.brief))
    lines.append((.timesPerDay, "\(item.timesPerDay)"))
    switch item.rhythm {
    case .daily: break
    case .daysPerWeek(let count): lines.append((.daysPerWeek, "\(count)"))
    case .everyDays(let count): lines.append((.everyDays, "\(count)"))
    }
    if !item.isTimed { lines.append((.startsAt, "\(item.startsAt)")) }
    if let added = item.added { lines.append((.added, "\(added)")) }
    return lines.enumerated().map { index, line in
      (index == 0 ? "  - " : "    ") + "\(line.0.rawValue): \(line.1)\n"
    }.joined()
  }
}
