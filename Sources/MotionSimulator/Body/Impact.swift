import Glibc

/// A knock: a half-sine of upward acceleration.
struct Impact {
  /// s
  var time: Double
  /// s
  var duration: Double
  /// m/s²
  var peak: Double

  /// The upward acceleration at `time`, m/s².
  func acceleration(at time: Double) -> Double {
    let x = (time - self.time) / duration
    return x > 0 && x < 1 ? peak * sin(.pi * x) : 0
  }
}
