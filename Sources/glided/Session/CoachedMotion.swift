import Coaching
import Exercises
import MotionCore

/// The core and the coach of one session: each sample goes through both, and what the coach asks of
/// the core is done before the next.
///
/// The core sees every sample, also in a pause.
@MainActor
final class CoachedMotion {
  private(set) var coach: Coach
  private var tracker: MotionTracker
  private var trail: PoseTrail = PoseTrail()
  /// Where the sensor is worn, where it says so.
  private let placement: Placement?
  /// Where a second sensor is worn on the other side of the knee.
  let knee: KneeReading?
  /// The smallest range that counts of a leg whose range is not halved because of pain; rad.
  private let usualMinimumRange: Double

  init(_ coach: Coach, profile: MovementProfile, placement: Placement?, knee: KneeReading?) {
    self.coach = coach
    self.placement = placement
    self.knee = knee
    usualMinimumRange = profile.minimumRange
    tracker = MotionTracker(profile: profile)
    adaptRange()
  }

  /// The present excursion from the start pose; rad.
  var excursion: Double { tracker.excursion }

  /// The smallest range that counts; rad.
  var minimumRange: Double { tracker.profile.minimumRange }

  /// The pitch of the segment at both ends of a repetition; nil where it cannot be told.
  func pitch(of repetition: Repetition) -> SegmentPitch? {
    guard let placement, let ends = trail.ends(of: repetition) else { return nil }
    return SegmentPitch(
      from: ends.start, to: ends.farthest, range: repetition.rangeOfMotion,
      exercise: coach.plan.exercise, on: placement)
  }

  /// Takes the next sample; `note` is told each fact that became known with it.
  func take(_ sample: MotionSample, note: (MotionFact) -> Void) {
    perform(
      coach.advance(to: sample.time, excursion: tracker.excursion, isStill: tracker.isStill))
    var action: Coach.Action?
    tracker.process(sample) { fact in
      knee?.take(fact)
      action = coach.take(fact) ?? action
      note(fact)
    }
    trail.add(tracker.attitude, at: sample.time)
    knee?.advance(to: sample.time, attitude: tracker.attitude)
    perform(action)
  }

  /// Has the coach do something that asks nothing of the core but another range.
  func command<Value>(_ body: (inout Coach) -> Value) -> Value {
    defer { adaptRange() }
    return body(&coach)
  }

  func takeEvents() -> [CoachingEvent] { coach.takeEvents() }

  func next() {
    perform(coach.next())
  }

  private func perform(_ action: Coach.Action?) {
    // The other leg may be asked for another range.
    if action != nil { adaptRange() }
    switch action {
    case .beginSet:
      if tracker.isStill { perform(coach.takeStartPose(tracker.attitude)) }
      tracker.beginSet()
      knee?.takeStartPose()
    case .changeLimb:
      tracker.changeLimb()
      trail = PoseTrail()
    case nil: break
    }
  }

  /// Counts from as far as the coach asks for.
  private func adaptRange() {
    let range = usualMinimumRange * coach.rangeShare
    if range != minimumRange { tracker.count(from: range) }
  }
}
