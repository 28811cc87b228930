/// What a movement out and back must be to count as a repetition.
struct RepetitionGates: Sendable {
  struct Parameters: Sendable {
    /// The shortest way is at least this share of the way travelled.
    var efficiency: Real = 0.55
    /// The same after so many repetitions: what is like them may be shakier.
    var knownEfficiency: Real = 0.45
    var knownAfter: Int = 3
    /// Cosine between its axis and the learned one.
    var axisCosine: Real = 0.6
    /// Off-axis rotation allowed at the return whatever the range, rad.
    var offAxis: Real = .degrees(10)
    /// Time between the ends of two repetitions, s: strides are shorter.
    var period: Real = 1.6
    /// The same in a set that the wearer began and whose repetitions take less than this, s.
    var quickPeriod: Real = 1.25
    var quickDuration: Real = 1.8
    /// Vibration of the specific force, m/s² rms, that together with little stillness is gait.
    var vibration: Real = 2.5
    var gaitStillness: Real = 0.15
    /// Both smaller and shorter than usual: the product of the two shares below this is unlike the
    /// others. Fast repetitions are as large as slow ones; what is done on the way is neither.
    var extentShare: Real = 0.35
    /// A range smaller or larger than these shares of the usual one is unlike the others.
    var referenceShare: Real = 0.5
    var referenceExcess: Real = 2
  }

  var parameters: Parameters = Parameters()
  let profile: MovementProfile

  /// What the movement happened in.
  struct Context: Sendable {
    var axis: Vector3?
    var referenceRange: Real
    var referenceDuration: Real
    /// When the last candidate in this direction closed; s.
    var lastClosed: Double?
    var counted: Int
    /// Whether the wearer said when the set began.
    var isTold: Bool = false
    /// Specific force's vibration, m/s² rms, and share of the time spent still.
    var vibration: Real
    var stillShare: Real
  }

  /// The smallest range that is like the repetitions before, whose usual one is `referenceRange`;
  /// rad.
  func smallestRange(referenceRange: Real) -> Real {
    max(profile.minimumRange, parameters.referenceShare * referenceRange)
  }

  /// Returns why `candidate` cannot be a repetition, or nil where it can.
  func refusal(of candidate: Candidate, in context: Context) -> Refusal.Reason? {
    if candidate.rise < profile.minimumRange { return .tooSmall }
    if candidate.range > profile.maximumRange { return .tooLarge }
    if context.counted < parameters.knownAfter, context.vibration > parameters.vibration,
      context.stillShare < parameters.gaitStillness
    {
      return .walking
    }
    if candidate.duration < profile.shortestCycle { return .tooFast }
    if candidate.duration > profile.longestCycle { return .tooSlow }
    if candidate.endHold < profile.shortestHold { return .holdTooShort }
    let isQuick = context.isTold && context.referenceDuration < parameters.quickDuration
    if let last = context.lastClosed,
      Real(candidate.endTime - last) < (isQuick ? parameters.quickPeriod : parameters.period)
    {
      return .walking
    }
    if candidate.offAxis > max(candidate.range, parameters.offAxis) { return .otherAxis }
    let isKnown = context.counted >= parameters.knownAfter
    if candidate.efficiency < (isKnown ? parameters.knownEfficiency : parameters.efficiency) {
      return .notDirect
    }
    return nil
  }

  /// Returns why `candidate` is unlike the repetitions of this set, or nil where it is like them.
  ///
  /// Two that are unlike them and like one another begin a new manner: a smaller range, or another
  /// way of wearing the sensor.
  func doubt(about candidate: Candidate, in context: Context) -> Refusal.Reason? {
    let smallest = smallestRange(referenceRange: context.referenceRange)
    if candidate.rise < smallest { return .tooSmall }
    if context.referenceRange > 0,
      candidate.range > parameters.referenceExcess * context.referenceRange
    {
      return .tooLarge
    }
    if candidate.range * candidate.duration
      < parameters.extentShare * context.referenceRange * context.referenceDuration
    {
      return .tooFast
    }
    if let axis = context.axis, candidate.direction.dot(axis) < parameters.axisCosine {
      return .otherAxis
    }
    return nil
  }
}
