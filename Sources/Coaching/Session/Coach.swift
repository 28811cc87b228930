import Exercises
import MotionCore

/// The session machine: facts, commands and the sensor's time in; events, cues and actions out.
///
/// It has no clock: time comes with the samples alone, so the same samples give the same session
/// at any speed. The caller tells each sample's time by `advance(to:)`, then the facts that became
/// known with that sample by `take(_:)`, and performs the action that either returns before it
/// hands on another sample. What the core sees depends on nothing here but the actions and
/// `rangeShare`.
///
/// What counts: a repetition in a set, and one made in the rest, which ends the rest. What does
/// not: movements begun or completed during the countdown or a pause that the wearer asked for. A
/// timed set leaves movements aside and counts seconds: those of its activity, or as they pass.
public struct Coach: Sendable {
  /// What the caller has to do.
  public enum Action: Sendable, Equatable {
    /// Tell the core that a set begins, before it gets the next sample.
    case beginSet
    /// Tell the core that the sensor is on the other limb, before it gets the next sample.
    case changeLimb
  }

  enum State {
    case running(SessionPhase)
    /// The phase is taken up again, its end put off by the length of the pause.
    case paused(SessionPhase, PauseCauses)
    case ended(SessionSummary)
  }

  public internal(set) var plan: SessionPlan
  public internal(set) var record: SessionRecord

  var state: State = .running(.waiting)
  var events: [CoachingEvent] = []

  /// The times of the first and of the latest sample; s.
  var startTime: Double?
  var now: Double = 0
  /// The time that the session had before it broke off; s.
  let elapsedBefore: Double
  let isResumed: Bool

  /// The countdown or the latest pause: what begins in it does not count, whenever it ends; s.
  var uncounted: Range<Double> = -.infinity ..< .infinity
  /// When the pause began, and when the last one ended; s.
  var pausedAt: Double = 0
  var resumedAt: Double = -.infinity
  var autoPause: AutoPauseReason?

  /// When the set that is under way began; s.
  var setStart: Double = 0

  /// Whether a movement has begun whose outcome is not known yet.
  var isMoving: Bool = false
  /// The excursion from the start pose with the latest sample; rad.
  var excursion: Double = 0

  /// Of the sensor: when it went away, s, and whether it is back and its first sample is awaited.
  var interruption: (since: Double?, isOver: Bool)?
  /// When the sensor came back the last time; a hold from before was not seen to last; s.
  var restored: Double = -.infinity

  var askedRanges: AskedRanges = AskedRanges()

  // The machines that watch; each is a concept of its own.
  var voice: CueQueue = CueQueue()
  let language: any CueLanguage
  var countdown: Countdown = Countdown()
  var stillness: StillnessWatch = StillnessWatch()
  var ends: EndGuard?
  var holding: HoldCountdown?
  var tempo: TempoGuard
  var shortHolds: EveryThird = EveryThird()
  var quickLowering: EveryThird = EveryThird()
  var wideMovements: EveryThird = EveryThird()
  var startPoses: StartPoseWatch = StartPoseWatch()
  /// Whether it was asked, of this side, why nothing moves; when last that the sensor slipped, s.
  var hasHinted: Bool = false
  var toldSlip: Double = -.infinity

  public init(plan: SessionPlan, language: any CueLanguage = English()) {
    self.init(plan: plan, language: language, progress: nil)
  }

  /// Takes up a session that had broken off. What is left of its last set goes on after a countdown;
  /// nothing counts twice.
  public init(
    plan: SessionPlan, resuming progress: SessionProgress, language: any CueLanguage = English()
  ) {
    self.init(plan: plan, language: language, progress: progress)
  }

  private init(plan: SessionPlan, language: any CueLanguage, progress: SessionProgress?) {
    self.plan = plan
    self.language = language
    let wantsRatio = plan.eccentricRatio != nil
    record =
      progress.map {
        SessionRecord(resuming: $0, activity: plan.activity, wantsEccentricRatio: wantsRatio)
      } ?? SessionRecord(activity: plan.activity, wantsEccentricRatio: wantsRatio)
    elapsedBefore = progress?.elapsed ?? 0
    isResumed = progress != nil
    ends = EndGuard(plan.exercise)
    holding = HoldCountdown(plan.exercise, hold: plan.hold)
    tempo = TempoGuard(plan.exercise)
    let halved = plan.isSmallRange ? .all : progress?.halvedRange ?? .none
    let sides: [Exercise.Side?] = plan.sides.isEmpty ? [nil] : plan.sides
    for side in sides where halved.contains(side) {
      askedRanges.ask(halfRange(of: side), of: side)
    }
  }

  /// Returns the events since the last call, oldest first.
  public mutating func takeEvents() -> [CoachingEvent] {
    let taken = events
    events = []
    return taken
  }
}
