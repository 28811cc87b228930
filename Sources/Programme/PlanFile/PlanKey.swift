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
    return (candidate, isPart ? 0 : editDistance(wanted, plain), plain.first == first ? 0 : 1)
  }
  guard let best = ranked.min(by: { ($0.distance, $0.isOther) < ($1.distance, $1.isOther) }),
    best.distance * 3 <= max(3, wanted.count)
  else { return nil }
  return best.word
}

/// How many characters to insert, delete, replace or swap with the next one (the optimal string
/// alignment distance).
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var distance = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
