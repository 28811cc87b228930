/// Tells standing from sitting by the inclination of the thigh, whatever the strap's orientation.
///
/// The inclination needs something to be compared with. Where the wearer is seen to walk, that is
/// the thigh's mean direction in walking: upright. Until then it is the pose in which the set
/// began, or the recording: a standing break begins on the chair.
struct PostureTracker: Sendable {
  struct Parameters: Sendable {
    /// The thigh of someone who sits is about a right angle from upright. Nearer than this to the
    /// one pose is surely that one, between the two it stays what it was; cosines.
    var nearCosine: Real = 0.766_044_443_118_978  // 40°
    var farCosine: Real = 0.642_787_609_686_539_3  // 50°

    /// A new posture is one that lasts for this time; s.
    var settlingTime: Real = 1.5
    /// Time constant of each of the two low-passes of the direction; s.
    var smoothingTime: Real = 0.3
    /// How long the pose at the start is looked at; s.
    var referenceTime: Real = 0.5
    /// Time constant of upright in walking; s.
    var uprightTime: Real = 5
    /// Standing is told at steps of this, s.
    var reportInterval: Real = 0.25
  }

  private let parameters: Parameters = Parameters()
  private var steps: BoutCounter
  private var force: CascadedLowPass = CascadedLowPass()
  private var startTime: Double?
  private var upright: Vector3?
  private var seat: Vector3?

  private var isStanding: Bool = false
  /// Since when the posture looks like the other one; s.
  private var changingSince: Double?
  /// The end of what was told of standing; s.
  private var told: Double = 0

  init() {
    // A short walk up to the chair is enough.
    var rhythm = Rhythm.gait
    rhythm.cyclesToBegin = 3
    steps = BoutCounter(rhythm)
  }

  /// Takes the present pose for sitting, unless the wearer was seen to walk.
  mutating func beginSet() {
    seat = force.value.normalized
  }

  mutating func update(_ limb: LimbMotion, dt: Real, report: (MotionFact) -> Void) {
    let start = startTime ?? limb.time
    startTime = start
    force.update(limb.force, gain: onePoleGain(dt, tau: parameters.smoothingTime))
    steps.update(limb, dt: dt) { _ in }
    if steps.isActive, let up = force.value.normalized {
      let mean = upright ?? up
      upright = mean + (up - mean) * onePoleGain(dt, tau: parameters.uprightTime)
    }
    if seat == nil, Real(limb.time - start) >= parameters.referenceTime {
      seat = force.value.normalized
    }
    // What the low-passes say now was so a moment ago.
    let time = limb.time - Double(2 * parameters.smoothingTime)
    settle(at: time, report: report)
    if isStanding, Real(time - told) >= parameters.reportInterval, changingSince == nil {
      tell(until: time, report: report)
    }
  }

  /// Ends what goes on, since samples are missing.
  mutating func interrupt(report: (MotionFact) -> Void) {
    steps.interrupt { _ in }
    changingSince = nil
    if isStanding { sit(at: told, report: report) }
  }

  private mutating func settle(at time: Double, report: (MotionFact) -> Void) {
    guard let looksStanding, looksStanding != isStanding else {
      changingSince = nil
      return
    }
    let since = changingSince ?? time
    changingSince = since
    guard Real(time - since) >= parameters.settlingTime else { return }
    changingSince = nil
    if looksStanding {
      isStanding = true
      told = since
      report(.activityBegan(time: since))
    } else {
      tell(until: since, report: report)
      sit(at: since, report: report)
    }
  }

  /// Whether the wearer seems to stand; nil where nothing says so or otherwise.
  private var looksStanding: Bool? {
    guard let direction = force.value.normalized else { return nil }
    if let upright = upright?.normalized {
      let cosine = direction.dot(upright)
      return cosine > parameters.nearCosine ? true : cosine < parameters.farCosine ? false : nil
    }
    guard let seat else { return nil }
    let cosine = direction.dot(seat)
    return cosine < parameters.farCosine ? true : cosine > parameters.nearCosine ? false : nil
  }

  private mutating func tell(until time: Double, report: (MotionFact) -> Void) {
    guard time > told else { return }
    report(.active(ActiveSpan(startTime: told, endTime: time, cycles: 0)))
    told = time
  }

  private mutating func sit(at time: Double, report: (MotionFact) -> Void) {
    isStanding = false
    report(.activityEnded(time: time))
  }
}
