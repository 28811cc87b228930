/// The `RefusalReason` of the interface.
public enum RefusalReason: String, Codable, Sendable, CaseIterable {
  case tooSmall
  case tooLarge
  case tooFast
  case tooSlow
  case otherAxis
  case didNotReturn
  case notDirect
  case holdTooShort
  case walking
  case single
  case sensorMoved
  case sensorGap
}

/// A movement that was seen and not counted.
public struct Refusal: Codable, Sendable, Equatable {
  public var reason: RefusalReason
  public var startTime: Double
  public var time: Double
  public var range: Double

  public init(reason: RefusalReason, startTime: Double, time: Double, range: Double) {
    self.reason = reason
    self.startTime = startTime
    self.time = time
    self.range = range
  }
}
