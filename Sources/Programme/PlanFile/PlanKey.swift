import Exercises

/// The keys of an item, in the order in which they are written.
enum PlanKey: String, CaseIterable {
  case exercise
  case side
  case sets
  case repetitions
  case seconds
  case hold
  case rest
  case timesPerDay = "times-a-day"
  case daysPerWeek = "days-a-week"
  case everyDays = "every-days"
  case startsAt = "start-at"
  case added
}

/// Returns the word of `known` that a mistyped one may have meant.
func likeliest(_ word: String, among known: [String]) -> String? {
  let wanted = Array(word.lowercased().filter { $0.isLetter || $0.isNumber })
  guard let first = wanted.first else { return nil }
  let ranked = known.map { candidate -> (word: String, distance: Int, isOther: Int) in
    let plain = Array(candidate.filter { $0.isLetter || $0.isNumber })
    let isPart = plain.starts(with: wanted) || wanted.starts(with: plain)
    // Of two that are as near, the one that begins alike: the first letter is seldom wrong.
    let distance = isPart ? 0 : EditDistance.between(wanted, plain)
    return (candidate, distance, plain.first == first ? 0 : 1)
  }
  guard let best = ranked.min(by: { ($0.distance, $0.isOther) < ($1.distance, $1.isOther) }),
    best.distance * 3 <= max(3, wanted.count)
  else { return nil }
  return best.word
}
