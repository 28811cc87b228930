import GlideInterface

extension Today {
  /// What is due and what is done, as lines of text, wrapped to `columns`.
  func lines(columns: Int) -> [String] {
    var lines: [String] = []
    if isEmergency {
      lines += wrapped(
        """
        You reported warning signs that need emergency care now: “glidectl redflags” says what to do.
        """, columns)
      lines.append("")
    } else if areQuestionsOpen {
      lines += wrapped(
        "Before the first session there are questions to answer, once: “glidectl redflags”.",
        columns)
      lines.append("")
    }
    if isMorningQuestionOpen {
      lines += wrapped(
        """
        How is it this morning, after yesterday's exercises? “glidectl morning worse”, “same” or \
        “settled”.
        """, columns)
      lines.append("")
    }
    lines += wrapped(heading, columns)
    for item in items { lines += [""] + item.lines(columns: columns) }
    // Quiet where there is nothing to count.
    if let days = daysThisWeek, days > 0 {
      lines +=
        [""] + wrapped("This week: \(count(days, "day")). Days of rest break nothing.", columns)
    }
    for message in messages {
      lines += [""] + wrapped(message.text.quotedForPeople, columns)
      for quotation in message.quotations {
        lines += indented(quotation.words, by: 2, columns: columns)
      }
    }
    return lines
  }

  private var heading: String {
    let open = items.filter(\.isOpen).count
    guard !items.isEmpty else {
      return "\(day): the plan is empty. “glidectl plan add EXERCISE” adds to it."
    }
    guard open > 0 else { return "\(day): all done, or a day of rest." }
    return "\(day): \(count(open, "exercise")) due."
  }

  private func wrapped(_ text: String, _ columns: Int) -> [String] { text.wrapped(to: columns) }
}

extension TodayItem {
  fileprivate func lines(columns: Int) -> [String] {
    var lines = indented("\(mark) \(name)", by: 0, hanging: 2, columns: columns)
    func add(_ text: String) { lines += indented(text, by: 2, hanging: 2, columns: columns) }
    add("\(exercise)\(sideWords)")
    add(doseWords)
    if isDue {
      for side in progress { add(progressWords(side)) }
    } else {
      add("a day of rest")
    }
    for lock in locks {
      add("locked: \(lock.reason)")
      add(lock.quotation.words)
      add(lock.cure.quotedForPeople)
      if lock.isOverridable {
        add("“glidectl start \(exercise) --override” starts it all the same")
      }
    }
    for note in notes { add("! \(note)") }
    return lines
  }

  private var mark: String {
    if !locks.isEmpty { return "x" }
    return isOpen ? "-" : "+"
  }

  private var sideWords: String {
    switch side {
    case .left: ", left leg"
    case .right: ", right leg"
    case .both: ", each leg"
    case .none: ""
    }
  }

  private var doseWords: String {
    let grows = isAsPrescribed ? "" : "; it grows with good days"
    return DoseText(
      sets: sets, repetitions: repetitions, seconds: seconds, hold: holdSeconds,
      times: timesPerDay
    ).words + (isSmallRange ? ", in a small range" : "") + grows
  }

  private func progressWords(_ side: SideProgress) -> String {
    let leg = side.side.map { "\($0.words): " } ?? ""
    let times = timesPerDay > 1 ? "\(side.times) of \(timesPerDay) times done" : nil
    if side.isComplete { return leg + "done" }
    if side.done == 0 { return leg + "nothing done yet" }
    let left =
      repetitions > 0
      ? "\(count(Int(side.left.rounded(.up)), "repetition")) left"
      : "\(side.left.minutesAndSeconds) left"
    return leg + [times, left].compactMap(\.self).joined(separator: ", ")
  }
}

extension Quotation {
  var words: String { "“\(text)” (\(source))" }
}

/// A dose in words: "3 sets of 10, hold 1 s, 3 times a day".
struct DoseText {
  var sets: Int
  var repetitions: Int
  var seconds: Double?
  var hold: Double
  var times: Int

  var words: String {
    var parts: [String] = []
    if repetitions > 0 {
      let each = count(repetitions, "repetition")
      parts.append(sets == 1 ? each : "\(sets) sets of \(repetitions)")
    } else {
      let time = (seconds ?? 0).minutesAndSeconds
      parts.append(sets == 1 ? time : "\(sets) sets of \(time)")
    }
    if hold > 0 { parts.append("hold \(hold.brief) s") }
    parts.append(times == 1 ? "once a day" : "\(times) times a day")
    return parts.joined(separator: ", ")
  }
}
