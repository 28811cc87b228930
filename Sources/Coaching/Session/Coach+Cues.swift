import Exercises
public import MotionCore

// What is said, and when.

extension Coach {
  /// The cue that is being said.
  public var cue: Cue? { voice.standing(at: now) }

  mutating func say(_ id: CueID, _ number: Int? = nil, at time: Double? = nil) {
    say(Cue(id: id, text: language.text(id, number: number), number: number), at: time ?? now)
  }

  private mutating func say(_ cue: Cue, at time: Double) {
    // A correction in a pause may have ended the session that goes on with it.
    guard phase != nil else { return }
    if voice.offer(cue, at: time) { events.append(.cue(cue, time: time)) }
  }

  /// Says what had to wait for its turn.
  mutating func sayWhatWaited() {
    guard let cue = voice.advance(to: now) else { return }
    events.append(.cue(cue, time: now))
  }

  /// How it is done, before the first set.
  mutating func brief() {
    for cue in Briefing(plan, language: language).cues(within: plan.getReady) { say(cue, at: now) }
  }

  /// Speaks the count of the set, as corrected.
  mutating func sayCount() {
    let count = record.repetitionsInSet
    say(.counting(count, of: plan.repetitions), count)
  }

  /// Follows what passes by itself: countdowns, holds, stillness.
  mutating func watch() {
    guard case .running(let phase) = state else { return }
    switch phase {
    case .gettingReady(let end): count(down: end - now, among: Countdown.gettingReady)
    case .resting(let end): count(down: end - now, among: Countdown.rest)
    case .set: watchSet()
    case .activeSet, .timedSet:
      if let left = remaining, let duration = plan.timedDuration, duration >= 60,
        countdown.mark(among: [duration / 2], left: left) != nil
      {
        say(.halfWay)
      }
    case .waiting, .changingSide: break
    }
  }

  private mutating func count(down left: Double, among marks: [Double]) {
    // The first mark of a countdown says what is coming, the others count.
    guard let mark = countdown.mark(among: marks, left: left), left > 0 else { return }
    if marks == Countdown.rest {
      say(.restEnding, Int(mark))
    } else {
      say(mark > 3 ? .getReady : .countdown, Int(mark))
    }
  }

  private mutating func watchSet() {
    if let advice = ends?.advance(to: now) { follow(advice) }
    if let call = holding?.advance(to: now, excursion: excursion) { follow(call) }
    watchStillness()
  }

  private mutating func follow(_ call: HoldCountdown.Call) {
    switch call {
    case .started: say(.holdStarted, Int(plan.hold.rounded()))
    case .half: say(.halfWay)
    case .left(let seconds): say(.holdEnding, seconds)
    // Whoever told of pain is not sent further into it.
    case .straighter: if record.pain.isEmpty { say(.straighter) }
    case .over: say(.lowerSlowly)
    case .enough: say(.enough)
    }
  }

  private mutating func follow(_ advice: EndGuard.Advice) {
    let isAtEnd = ends?.position == .end
    // Before the first repetition of a set the wearer has yet to begin.
    guard isAtEnd || record.sets.last?.sensed ?? 0 > 0 else { return }
    switch advice {
    case .tick: say(.tick)
    case .tone: say(.tone)
    case .release: say(isAtEnd ? .release : .moveOn)
    // At the start it is stillness that pauses.
    case .pause: if isAtEnd { pauseByItself(.heldTooLong) }
    }
  }

  /// "auto-pause after 10 s still in a glide, not in a hold".
  private mutating func watchStillness() {
    guard plan.exercise.kind == .glide, let since = stillness.since else { return }
    let stillFor = now - max(since, setStart, resumedAt)
    if stillFor >= StillnessWatch.pause {
      pauseByItself(.still)
    } else if stillFor >= StillnessWatch.hint, !hasHinted, since <= setStart + 1,
      record.sets.last?.sensed == 0
    {
      hasHinted = true
      say(.noMovement)
    }
  }

  mutating func followHolds(_ fact: MotionFact) {
    switch fact {
    case .holdBegan(let hold) where hold.startTime >= restored:
      ends?.begin(hold)
      holding?.begin(hold, excursion: excursion)
    case .holdEnded(let hold):
      ends?.end(hold)
      holding?.end()
    case .movementBegan:
      ends?.reset()
      holding?.reset()
    case .repetition, .refused: holding?.reset()
    case .endReached, .holdBegan, .holdProgress, .still, .gap, .activityBegan, .active,
      .activityEnded:
      break
    }
  }

  /// One piece of advice on a repetition at the most, behind its count.
  mutating func adviseOn(_ repetition: Repetition) {
    let isWide = rangeAsked.map { repetition.rangeOfMotion > Self.wideShare * $0 } ?? false
    let isShort =
      plan.exercise.kind == .glide
      && repetition.endHold < plan.exercise.kinematics.endHold.minimum
    let isQuick = plan.eccentricRatio.map { repetition.eccentricRatio ?? $0 < $0 } ?? false
    let isTooFast = tempo.isTooFast(repetition)
    let advice: [(Bool, CueID)] = [
      (wideMovements.allows(isWide), .staySmaller), (isTooFast, .slower),
      (quickLowering.allows(isQuick), .lowerMoreSlowly),
      (shortHolds.allows(isShort), .pauseAtTheEnd),
    ]
    if let (_, id) = advice.first(where: \.0) { say(id) }
  }

  /// So many times the range that is asked for is too far.
  private static let wideShare: Double = 1.25

  /// Takes the sensor's attitude, worn still in the start pose of a set that begins, its frame to
  /// one whose z axis points up; returns `changeLimb` where it is so far from that of the first set
  /// that nothing learned of the movement holds.
  public mutating func takeStartPose(_ attitude: Quaternion) -> Action? {
    switch startPoses.take(attitude, side: record.sets.last?.side) {
    case .shifted:
      say(.startPoseShifted)
      return nil
    case .elsewhere:
      say(.startPoseElsewhere)
      return .changeLimb
    case nil: return nil
    }
  }

  /// Warns of a sensor that moves on the limb, at most twice a minute.
  mutating func warnOfSlip() {
    guard now - toldSlip >= 30 else { return }
    toldSlip = now
    say(.sensorMoved)
  }
}
