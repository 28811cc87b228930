/// When a movement away is back.
struct ReturnRule: Sendable {
  struct Parameters: Sendable {
    /// Share of the way back that is left when a stop is a return, with the axis known or not.
    var share: Real = 0.5
    var shareUnknownAxis: Real = 0.3
    /// A return this near is complete whether or not the limb stops.
    var completeShare: Real = 0.02
    /// Where the limb turns without stopping it must have come back to this share ...
    var turnReturnShare: Real = 0.3
    /// ... and risen by this share of the range and this angle, rad, above the lowest point.
    var turnShare: Real = 0.12
    var turnAngle: Real = .degrees(2)
  }

  var parameters: Parameters = Parameters()

  /// The share of the way back that may be left for `departure` to be returning.
  @inline(__always)
  func share(for departure: Departure) -> Real {
    guard departure.axis == nil else { return parameters.share }
    guard departure.dipped, departure.range > 0 else { return parameters.shareUnknownAxis }
    // Home is where the depth remains.
    let home = departure.depth / departure.range
    return home + parameters.shareUnknownAxis * (1 - home)
  }

  /// Whether `departure` is back: it stopped, came all the way, or turned to go out again.
  @inline(__always)
  func isComplete(_ departure: Departure, isStill: Bool) -> Bool {
    guard departure.isReturning, departure.range > 0 else { return false }
    if isStill && departure.remaining <= share(for: departure)
      || departure.remaining <= parameters.completeShare
    {
      return true
    }
    let turn = max(parameters.turnAngle, parameters.turnShare * departure.range)
    return departure.valley <= parameters.turnReturnShare * departure.range
      && departure.excursion > departure.valley + turn
  }
}
