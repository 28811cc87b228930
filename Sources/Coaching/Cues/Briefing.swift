import Exercises

/// What is said before the first set.
///
/// "50.2 % of therapists' feedback was showing correct execution": first how it is done, then the
/// count (PMC6982782). "If you have problems with balance, do this ... where you can easily reach
/// for support on both sides" comes before that.
public struct Briefing: Sendable {
  /// What is said in any case.
  let warnings: [Cue]
  let howTo: Cue

  public init(_ plan: SessionPlan, language: any CueLanguage = English()) {
    var ids: [CueID] = []
    if plan.exercise.safety.contains(where: { $0.contains("support within reach on both sides") }) {
      ids.append(.support)
    }
    if let warning = plan.doseWarning(onSideOfSet: 1) { ids.append(warning) }
    warnings = ids.map { Cue(id: $0, text: language.text($0, number: nil)) }
    howTo = Cue(id: .howTo, text: language.howTo(plan))
  }

  /// How long it takes to say all of it, and then to be counted down to; s.
  public var duration: Double {
    (warnings + [howTo]).reduce(Self.countdown) { $0 + $1.duration }
  }

  /// What can be said in a countdown of `duration`, s.
  func cues(within duration: Double) -> [Cue] {
    duration >= self.duration ? warnings + [howTo] : warnings
  }

  /// What the countdown itself takes; s.
  static let countdown: Double = 5
}

extension SessionPlan {
  /// What to say of a set's side that had its dose for the day before this session, or would have
  /// more than double of it after; nil where there is nothing to say.
  ///
  /// More is not better: 3 sets of 2 min gained no more range than 3 of 1 min (PMC4870033).
  func doseWarning(onSideOfSet set: Int) -> CueID? {
    guard let dailyDose else { return nil }
    let done = doneToday[side(ofSet: set)]
    if done >= dailyDose { return .doseExceeded }
    return done + amountPerSide > 2 * dailyDose ? .doseDoubled : nil
  }

  /// Whether the day's dose of a set's side is full with this session.
  func fillsDailyDose(onSideOfSet set: Int) -> Bool {
    guard let dailyDose else { return false }
    return doneToday[side(ofSet: set)] + amountPerSide >= dailyDose
  }

  /// Repetitions or seconds asked for of a side.
  private var amountPerSide: Double {
    Double(sets) * (repetitions > 0 ? Double(repetitions) : timedDuration ?? 0)
  }
}
