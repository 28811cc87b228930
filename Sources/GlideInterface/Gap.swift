/// Samples that are missing.
public struct Gap: Codable, Sendable, Equatable {
  public var startTime: Double
  public var endTime: Double

  public init(startTime: Double, endTime: Double) {
    self.startTime = startTime
    self.endTime = endTime
  }
}
