/// What is known of a repetition beside what the core says of it.
public struct RepetitionMeasures: Sendable, Equatable {
  /// The greatest change of the knee's angle, where two sensors tell it; rad.
  public var kneeRange: Double?
  /// Where the sensor's seat on the limb lets it be told.
  public var pitch: SegmentPitch?

  public init(kneeRange: Double? = nil, pitch: SegmentPitch? = nil) {
    self.kneeRange = kneeRange
    self.pitch = pitch
  }
}
