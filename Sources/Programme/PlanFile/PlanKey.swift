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
  let wanted = word.lowercased().filter { $0.isLetter || $0.isNumber }
  guard !wanted.isEmpty else { return nil }
  let ranked = known.map { candidate -> (word: String, distance: Int) in
    let plain = candidate.filter { $0.isLetter || $0.isNumber }
    if plain.hasPrefix(wanted) || wanted.hasPrefix(plain) { return (candidate, 0) }
    return (candidate, editDistance(Array(wanted), Array(plain)))
  }
  guard let best = ranked.min(by: { $0.distance < $1.distance }),
    best.distance * 3 <= max(3, wanted.count)
  else { return nil }
  return best.word
}

/// How many characters to insert, delete or replace (Levenshtein's distance).
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      row.append(min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1)))
    }
    last = row
  }
  return last[b.count]
}
