import MotionCore

/// A vector that changes with time: its value, its rate and its acceleration at one instant.
struct VectorJet: Equatable {
  var value: Vector3
  var rate: Vector3
  var acceleration: Vector3

  init(_ value: Vector3, rate: Vector3 = .zero, acceleration: Vector3 = .zero) {
    self.value = value
    self.rate = rate
    self.acceleration = acceleration
  }

  init(x: Jet, y: Jet, z: Jet) {
    value = Vector3(x.value, y.value, z.value)
    rate = Vector3(x.rate, y.rate, z.rate)
    acceleration = Vector3(x.acceleration, y.acceleration, z.acceleration)
  }

  var x: Jet { Jet(value.x, rate: rate.x, acceleration: acceleration.x) }
  var y: Jet { Jet(value.y, rate: rate.y, acceleration: acceleration.y) }
  var z: Jet { Jet(value.z, rate: rate.z, acceleration: acceleration.z) }

  static func + (a: VectorJet, b: VectorJet) -> VectorJet {
    VectorJet(
      a.value + b.value, rate: a.rate + b.rate, acceleration: a.acceleration + b.acceleration)
  }

  static func - (a: VectorJet, b: VectorJet) -> VectorJet {
    VectorJet(
      a.value - b.value, rate: a.rate - b.rate, acceleration: a.acceleration - b.acceleration)
  }

  static func * (a: VectorJet, scale: Double) -> VectorJet {
    VectorJet(a.value * scale, rate: a.rate * scale, acceleration: a.acceleration * scale)
  }

  static func * (a: VectorJet, b: Jet) -> VectorJet {
    VectorJet(
      a.value * b.value,
      rate: a.rate * b.value + a.value * b.rate,
      acceleration: a.acceleration * b.value + a.rate * (2 * b.rate) + a.value * b.acceleration)
  }
}
