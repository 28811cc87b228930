import Exercises

/// What there is to say on a day, the weightiest first.
struct Messages {
  let diary: Diary
  let day: Day
  let items: [TodayItem]
  let irritability: Irritability
  let isMorningQuestionOpen: Bool
  let catalogue: Catalogue

  var all: [Message] {
    [seeClinician, onlySmallSliders, tooMuch, morningAnswerMissing, findTheCause, keepMoving]
      .compactMap(\.self)
  }

  private var seeClinician: Message? {
    let finding: String
    switch Improvement(diary, today: day) {
    case .unknown, .better: return nil
    case .none: finding = "It has been no better for three weeks or more."
    case .worse: finding = "It has become worse."
    }
    return Message(
      rule: .seeClinician,
      text: finding
        + " Please show it to a doctor or a physiotherapist, and how you exercise, too.",
      quotations: [
        Quotation(
          """
          If you've tried these and you're not sure if your doing them correctly or your still \
          hurting, let us help you!
          """, .sciaticPainClinic),
        Quotation("don't hesitate to reach out", .backPainArticle),
      ])
  }

  private var onlySmallSliders: Message? {
    guard irritability.level == .high else { return nil }
    return Message(
      rule: .onlySmallSliders,
      text: """
        The nerve is very irritable (\(irritability.reason ?? "as you said")). Today: sliders alone, \
        five at most, in a small range, without pain. If even these hurt, leave them today.
        """,
      quotations: [
        Quotation("They should not make your hamstring pain worse", .sciaticPainClinic)
      ])
  }

  private var findTheCause: Message? {
    guard irritability.level > .low else { return nil }
    return Message(
      rule: .findTheCause,
      text: """
        What stirs it up? Long sitting, the car, bending, lifting. Stand up often, and note what you \
        find with "glidectl pain 0-10 --note TEXT".
        """,
      quotations: [
        Quotation(
          """
          Adjust your work setup, car setup, the way you're performing repetitive activities. This \
          part is crucial
          """, .backPainArticle)
      ])
  }

  /// "walking counts toward the day"
  private var keepMoving: Message? {
    let ids = Set(catalogue.exercises.filter { Demand($0) == .walking }.map(\.id))
    let seconds = diary.sessions.filter { $0.day == day && ids.contains($0.exercise) }
      .flatMap(\.sets).reduce(0) { $0 + $1.seconds }
    let minutes = Int(seconds / 60)
    let text =
      minutes > 0
      ? "\(minutes) min on your feet today; they count."
      : "A walk counts toward the day, as far as it feels fine."
    return Message(
      rule: .keepMoving, text: text,
      quotations: [Quotation("Don't stop moving.", .backPainArticle)])
  }

  private var tooMuch: Message? {
    let over = items.filter { item in
      let prescribed = DoseToday(item.item)
      let most = 2 * prescribed.amount * Double(prescribed.timesPerDay)
      return item.done.sides.contains { $0.done > most }
    }
    guard !over.isEmpty else { return nil }
    return Message(
      rule: .tooMuch,
      text: """
        More than twice what is prescribed was done of \
        \(over.map(\.name).joined(separator: ", ")). More is not better: leave it for today.
        """,
      quotations: [Quotation("up to double the prescribed value", .selfEntry)])
  }

  private var morningAnswerMissing: Message? {
    guard isMorningQuestionOpen, items.contains(where: { !$0.isAsPrescribed }) else { return nil }
    return Message(
      rule: .morningAnswerMissing,
      text: "The dose stays as it is until you say how it is this morning.")
  }
}
