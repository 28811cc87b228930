import Reports

/// Numbers as people read them.
extension Double {
  /// This number with a fixed count of decimals, rounded half away from zero.
  func fixed(_ decimals: Int) -> String { Decimals.text(self, decimals: decimals) }

  /// This number without decimals that say nothing: "1.5", "30".
  var brief: String {
    let text = fixed(1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// This angle in whole degrees.
  var degrees: String { fixed(0) + "°" }

  /// This ratio, "2.1×".
  var times: String { brief + "×" }

  /// This duration in seconds: to the tenth.
  var seconds: String { fixed(1) + " s" }

  /// This duration as minutes and seconds, "4 min 12 s", below a minute in seconds alone.
  var minutesAndSeconds: String {
    guard isFinite, abs(self) < 1e9, rounded() >= 60 else { return fixed(0) + " s" }
    let whole = Int(rounded())
    return whole % 60 == 0 ? "\(whole / 60) min" : "\(whole / 60) min \(whole % 60) s"
  }

  /// This duration as a clock counts it down: "24", "1:30"; seconds begun are counted.
  var countdown: String {
    guard isFinite, self < 1e9 else { return "-" }
    let whole = Int(max(0, self).rounded(.up))
    guard whole >= 100 else { return String(whole) }
    let seconds = String(whole % 60)
    return "\(whole / 60):" + (seconds.count < 2 ? "0" : "") + seconds
  }
}
