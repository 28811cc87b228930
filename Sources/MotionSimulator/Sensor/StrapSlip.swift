/// The sensor slips on the limb.
public struct StrapSlip: Sendable, Equatable {
  public enum Axis: String, Sendable, CaseIterable {
    /// About the axis to the wearer's right: the strap tilts.
    case pitch
    /// About the limb's length: the strap goes round.
    case yaw
  }

  public var axis: Axis
  /// rad
  public var angle: Double
  /// How long it takes; s. Drawn from 0.5 to 2 s where nil.
  public var duration: Double?

  public init(axis: Axis = .pitch, angle: Double, duration: Double? = nil) {
    self.axis = axis
    self.angle = angle
    self.duration = duration
  }
}
