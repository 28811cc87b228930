import GlideInterface

/// One line that is written over while a recording is made, where standard output is a terminal.
struct RecordingProgress {
  let isShown: Bool
  private var shown: Double = -.infinity

  init(isShown: Bool) {
    self.isShown = isShown
  }

  func begin(sensor: Sensor, file: String, seconds: Double?) {
    guard isShown else { return }
    let end = seconds.map { "for \($0.brief) s" } ?? "until Ctrl-C"
    let text = "Recording \(sensor.id) to \(file), \(end)."
    try? StandardOutput.line(Terminal.current().shown(text))
  }

  /// Once a second at the most.
  mutating func show(samples: Int, seconds: Double) {
    guard isShown, samples > 0, seconds >= shown + 1 || shown < 0 else { return }
    shown = seconds
    try? StandardOutput.write("\r\(seconds.minutesAndSeconds), \(count(samples, "sample"))\u{1B}[K")
  }

  /// Says something of its own, on standard error.
  func say(_ text: String) {
    if isShown { try? StandardOutput.write("\r\u{1B}[K") }
    StandardError.line("glidectl: \(text)")
  }

  func end() {
    if isShown { try? StandardOutput.write("\r\u{1B}[K") }
  }
}
