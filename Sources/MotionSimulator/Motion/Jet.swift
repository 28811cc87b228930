import Glibc

/// A quantity that changes with time: its value, its rate and its acceleration at one instant.
///
/// Arithmetic on jets follows the rules of differentiation (forward-mode automatic
/// differentiation of second order), so whatever is built from them has exact derivatives.
struct Jet: Equatable {
  var value: Double
  var rate: Double
  var acceleration: Double

  init(_ value: Double, rate: Double = 0, acceleration: Double = 0) {
    self.value = value
    self.rate = rate
    self.acceleration = acceleration
  }

  static let zero: Jet = Jet(0)

  var sineAndCosine: (sine: Jet, cosine: Jet) {
    let s = sin(value)
    let c = cos(value)
    let square = rate * rate
    return (
      Jet(s, rate: c * rate, acceleration: c * acceleration - s * square),
      Jet(c, rate: -s * rate, acceleration: -s * acceleration - c * square)
    )
  }

  static func + (a: Jet, b: Jet) -> Jet {
    Jet(a.value + b.value, rate: a.rate + b.rate, acceleration: a.acceleration + b.acceleration)
  }

  static func - (a: Jet, b: Jet) -> Jet {
    Jet(a.value - b.value, rate: a.rate - b.rate, acceleration: a.acceleration - b.acceleration)
  }

  static func += (a: inout Jet, b: Jet) {
    a = a + b
  }

  static prefix func - (a: Jet) -> Jet {
    Jet(-a.value, rate: -a.rate, acceleration: -a.acceleration)
  }

  static func * (a: Jet, scale: Double) -> Jet {
    Jet(a.value * scale, rate: a.rate * scale, acceleration: a.acceleration * scale)
  }

  static func * (a: Jet, b: Jet) -> Jet {
    Jet(
      a.value * b.value,
      rate: a.rate * b.value + a.value * b.rate,
      acceleration: a.acceleration * b.value + 2 * a.rate * b.rate + a.value * b.acceleration)
  }
}
