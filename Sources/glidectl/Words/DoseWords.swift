import GlideInterface

extension GlideInterface.Exercise {
  /// How much of it is asked for: "3 × 10, hold 1 s, rest 30 s, 3 a day".
  var doseWords: String {
    var parts: [String] = []
    if let durationSeconds {
      let each = durationSeconds.minutesAndSeconds
      parts.append(sets > 1 ? "\(sets) × \(each)" : each)
    } else if repetitions > 0 {
      parts.append("\(sets) × \(repetitions)")
    } else {
      parts.append("as you like")
    }
    if holdSeconds > 0 { parts.append("hold \(holdSeconds.brief) s") }
    if let eccentricRatio { parts.append("lower \(eccentricRatio.times) as slowly") }
    if restSeconds > 0, sets > 1 { parts.append("rest \(restSeconds.brief) s") }
    if timesPerDay > 0 { parts.append("\(timesPerDay) a day") }
    return parts.joined(separator: ", ")
  }

  /// Where to wear the sensor: "on the foot, else shank or thigh".
  var placementWords: String {
    guard let first = placements.first else { return "no place sees it" }
    guard placements.count > 1 else { return "on the \(first)" }
    return "on the \(first), else \(oneOf(Array(placements.dropFirst())))"
  }
}

/// Returns words as a choice: "a", "a or b", "a, b or c".
func oneOf(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
