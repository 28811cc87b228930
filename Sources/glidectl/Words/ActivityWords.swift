import GlideInterface

extension Activity {
  /// What the wearer does or does not do now.
  var words: String {
    switch kind {
    case .gait: isActive ? "on the move" : "stopped"
    case .rolling: isActive ? "rolling" : "resting"
    case .standing: isActive ? "standing" : "sitting"
    case .timer: isActive ? "under way" : "over"
    }
  }

  /// What was counted besides the time: "540 strides"; nil where there is nothing to count.
  var countWords: String? {
    if let strides { return count(strides, "stride") }
    return strokes.map { count($0, "stroke") }
  }

  /// The time and what was counted in it: "10 min 2 s, 540 strides (54 a minute)".
  var resultWords: String {
    guard let countWords, let cycles = strides ?? strokes else { return seconds.minutesAndSeconds }
    guard seconds >= 1 else { return "\(seconds.minutesAndSeconds), \(countWords)" }
    let rate = (Double(cycles) / seconds * 60).fixed(0)
    return "\(seconds.minutesAndSeconds), \(countWords) (\(rate) a minute)"
  }
}
