public import MotionCore

/// How far an exercise by time has come, within the sets of its session.
public struct ActivityRecord: Sendable, Equatable {
  public let activity: Activity
  /// Whether it goes on now.
  public internal(set) var isActive: Bool
  /// Time in it, in this set and in those before; s.
  public internal(set) var secondsInSet: Double = 0
  private var secondsBefore: Double = 0
  /// Strides or strokes, in the session.
  public private(set) var cycles: Int = 0

  public init(_ activity: Activity) {
    self.activity = activity
    isActive = activity == .timer
  }

  /// One that is taken up again.
  init(_ activity: Activity, resuming progress: SessionProgress) {
    self.init(activity)
    secondsInSet = progress.secondsInSet
    secondsBefore = progress.secondsBefore
    cycles = progress.cycles
  }

  /// Time in it, in the session; s.
  public var seconds: Double { secondsBefore + secondsInSet }

  mutating func beginSet() {
    secondsBefore = seconds
    secondsInSet = 0
  }

  /// Adds the part of `span` that lies outside `uncounted` and not before `start`, s; of its
  /// cycles as many as the part deserves.
  mutating func add(_ span: ActiveSpan, since start: Double, without uncounted: Range<Double>) {
    let duration = span.endTime - span.startTime
    let first = min(max(span.startTime, start), span.endTime)
    let left = max(0, min(span.endTime, uncounted.upperBound) - max(first, uncounted.lowerBound))
    let counted = span.endTime - first - left
    secondsInSet += counted
    let share = duration > 0 ? counted / duration : 1
    cycles += Int((Double(span.cycles) * share).rounded())
  }
}
