import GlideInterface

extension GetPlan.Reply {
  /// The plan as lines of text, wrapped to `columns`.
  func lines(columns: Int) -> [String] {
    var lines: [String] = []
    for item in items {
      if !lines.isEmpty { lines.append("") }
      lines += item.figures.lines(columns: columns)
    }
    if items.isEmpty {
      lines += "The plan is empty. “glidectl plan add EXERCISE” adds to it.".wrapped(to: columns)
    }
    for problem in problems {
      lines += [""] + problem.words(file: path ?? "plan").quotedForPeople.wrapped(to: columns)
    }
    if !problems.isEmpty {
      lines += "What stands above is the last plan that was right; it stays in force."
        .wrapped(to: columns)
    }
    for advice in advice {
      lines += [""] + "Beware: \(advice)".quotedForPeople.wrapped(to: columns)
    }
    if let path { lines += [""] + indented(path, by: 0, label: "file: ", columns: columns) }
    return lines
  }
}

extension PlanItem {
  fileprivate var figures: FigureList {
    var list = FigureList("\(name) (\(exercise))")
    switch side {
    case .left: list.add("side", "left")
    case .right: list.add("side", "right")
    case .both: list.add("side", "both, one after the other")
    case .none: break
    }
    let dose = DoseText(
      sets: sets, repetitions: repetitions, seconds: seconds, hold: holdSeconds,
      times: timesPerDay)
    list.add("dose", dose.words + rhythmWords)
    if repetitions > startsAt {
      list.add("begins with", count(startsAt, "repetition") + ", and grows with good days")
    }
    if let added { list.add("since", added) }
    return list
  }

  private var rhythmWords: String {
    if let daysPerWeek { return ", \(count(daysPerWeek, "day")) a week" }
    if let everyDays { return ", every \(everyDays) days" }
    return ""
  }
}
