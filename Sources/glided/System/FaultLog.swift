/// Decides which faults of sensors are logged: each once, and again after a long while or when it
/// has become another.
struct FaultLog {
  /// By sensor and words: when the fault was logged last; s.
  private var logged: [Key: Double] = [:]

  private struct Key: Hashable {
    var sensor: String
    var fault: String
  }

  /// s. A fault that comes and goes for a day fills no more than a page.
  private static let patience: Double = 3600
  /// A sensor whose faults are all different does not fill the memory either.
  private static let most: Int = 256

  /// Returns whether the fault is to be logged, and takes it for logged then; `now` is a monotonic
  /// time, s.
  mutating func isNew(_ fault: String, of sensor: String, now: Double) -> Bool {
    let key = Key(sensor: sensor, fault: fault)
    if let last = logged[key], now - last < Self.patience { return false }
    if logged.count >= Self.most {
      logged = logged.filter { now - $0.value < Self.patience / 2 }
      if logged.count >= Self.most { return false }
    }
    logged[key] = now
    return true
  }
}
