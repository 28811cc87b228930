/// What a day of exercise says of the next dose.
enum DayVerdict: Equatable {
  /// It was too much.
  case less
  /// It was enough, or it is not known how it was.
  case same
  /// It was good: so many repetitions more.
  case more(Int)

  /// What `diary` says of what was done of an exercise on `day`.
  ///
  /// The morning after decides: "increased next day: reduce; gone next day: repeat or slightly
  /// increase" (southsidephysio.com/1855-2). Without its answer nothing grows.
  init(_ diary: Diary, of exercise: String, on day: Day, isDone: Bool) {
    let notes = diary.notes(on: day, of: exercise).filter { $0.moment != .before }
    let next = day.advanced(by: 1)
    let morning = diary.morning(of: next)
    let mornings = diary.pain.filter { $0.day == next && $0.moment == .nextMorning }
    guard morning != .worse, !(notes + mornings).contains(where: \.mustStop) else {
      self = .less
      return
    }
    guard let morning, isDone, !mornings.contains(where: \.needsCare) else {
      self = .same
      return
    }
    let level = notes.compactMap(\.level).max()
    switch level ?? PainLimits.hardly + 1 {
    case PainLimits.care...:
      // "4-5 caution and settle in 24 h": what has not settled was too much.
      self = morning == .settled ? .same : .less
    case PainLimits.hardly + 1..<PainLimits.care: self = .more(1)
    default: self = .more(2)
    }
  }
}
