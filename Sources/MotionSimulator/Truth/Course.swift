import Exercises

/// The way that a segment really went in one movement, with its drift and the breath: what a camera
/// would have measured.
struct Course {
  private let segment: Placement
  private let body: BodyMotion
  private let farthest: Frame

  /// The angle from the start pose to the farthest one; rad. Where the segment swings to the other
  /// side first, as in a bridge, it is the angle from there.
  let range: Double

  /// Time between two looks; s. The tremor between them is of no account.
  private static let interval: Double = 0.05

  init(of segment: Placement, in body: BodyMotion, during movement: ClosedRange<Double>) {
    self.segment = segment
    self.body = body
    let length = movement.upperBound - movement.lowerBound
    let steps = max(1, Int((length / Self.interval).rounded(.up)))
    let frames = (0...steps).map { step in
      body.frame(
        of: segment, at: movement.lowerBound + length * Double(step) / Double(steps))
    }
    let home = frames[0]
    let angles = frames.map(home.angle)
    let peak = angles.indices.max { angles[$0] < angles[$1] } ?? 0
    farthest = frames[peak]
    range = frames[...peak].map(farthest.angle).max() ?? 0
  }

  /// The angle between the farthest pose and that at `time`; rad.
  func distanceFromFarthest(at time: Double) -> Double {
    farthest.angle(to: body.frame(of: segment, at: time))
  }
}
