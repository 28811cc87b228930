import Exercises
import MotionCore

/// When a segment moves on purpose, and so when it is still.
struct StillTimes {
  /// In order, none touching the next.
  private let moving: [ClosedRange<Double>]

  /// Finds out when `segment` turns faster than `rate`, rad/s.
  init(of segment: Placement, in body: BodyMotion, slowerThan rate: Double) {
    let tracks = [
      body.pitch[segment].track, body.lean[segment].track, body.twist[segment].track,
      body.heading.track,
    ]
    let rhythms = body.pitch[segment].rhythms + body.heading.rhythms
    var spans = tracks.flatMap { track in track.moves.compactMap { $0.span(fasterThan: rate) } }
    spans += rhythms.map(\.span)
    spans.sort { $0.lowerBound < $1.lowerBound }
    var merged: [ClosedRange<Double>] = []
    for span in spans {
      if let last = merged.last, span.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, span.upperBound)
      } else {
        merged.append(span)
      }
    }
    moving = merged
  }

  /// When the first movement within `span` begins and the last one ends; `span` where there is
  /// none.
  func movement(within span: ClosedRange<Double>) -> ClosedRange<Double> {
    let within = moving.filter { $0.overlaps(span) }
    guard let first = within.first, let last = within.last else { return span }
    let start = max(first.lowerBound, span.lowerBound)
    return start...max(start, min(last.upperBound, span.upperBound))
  }

  /// How long the segment has been still at `time`, no longer than since `earliest`.
  func stillness(before time: Double, since earliest: Double) -> Double {
    let lastEnd = moving.last { $0.upperBound < time }?.upperBound ?? earliest
    return max(0, time - max(lastEnd, earliest))
  }

  /// The time still in those stretches of stillness between the bounds of `movement` in whose
  /// middle `isCounted` holds.
  func stillness(
    within movement: ClosedRange<Double>, where isCounted: (_ time: Double) -> Bool
  ) -> Double {
    var sum = 0.0
    var start = movement.lowerBound
    for span in moving where span.overlaps(movement) {
      if span.lowerBound > start, isCounted((start + span.lowerBound) / 2) {
        sum += span.lowerBound - start
      }
      start = max(start, span.upperBound)
    }
    return sum
  }
}
