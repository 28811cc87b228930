import Exercises

/// One value for each segment of the body.
struct PerSegment<Value> {
  var thigh: Value
  var shank: Value
  var foot: Value
  var sternum: Value
  var sacrum: Value

  init(thigh: Value, shank: Value, foot: Value, sternum: Value, sacrum: Value) {
    self.thigh = thigh
    self.shank = shank
    self.foot = foot
    self.sternum = sternum
    self.sacrum = sacrum
  }

  init(_ value: (Placement) -> Value) {
    self.init(
      thigh: value(.thigh), shank: value(.shank), foot: value(.foot), sternum: value(.sternum),
      sacrum: value(.sacrum))
  }

  subscript(segment: Placement) -> Value {
    get {
      switch segment {
      case .thigh: thigh
      case .shank: shank
      case .foot: foot
      case .sternum: sternum
      case .sacrum: sacrum
      }
    }
    set {
      switch segment {
      case .thigh: thigh = newValue
      case .shank: shank = newValue
      case .foot: foot = newValue
      case .sternum: sternum = newValue
      case .sacrum: sacrum = newValue
      }
    }
  }
}

extension PerSegment: Sendable where Value: Sendable {}
extension PerSegment: Equatable where Value: Equatable {}
