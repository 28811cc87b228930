import Exercises
import MotionCore

// MARK: Within a repetition

extension Confounder {
  var isWithinRepetition: Bool {
    switch self {
    case .thighLift, .doublePump, .handsPull, .crampShake, .heelStickSlip: true
    case .footTap, .chairSwivel, .sitToStand, .barTouch, .otherLeg, .walkingBreak: false
    }
  }
}

extension ExerciseScript {
  /// Which disturbances happen within the next movement; double pumps and cramps come now and then.
  mutating func drawDisturbances() -> Set<Confounder> {
    var drawn: Set<Confounder> = []
    for confounder in Confounder.allCases
    where confounder.isWithinRepetition && options.confounders.contains(confounder) {
      let isRare = confounder == .doublePump || confounder == .crampShake
      if !isRare || confounders.unit() < 0.4 { drawn.insert(confounder) }
    }
    return drawn
  }

  /// Disturbs a move that is about to begin and takes `duration`, s.
  mutating func disturb(move duration: Double, by disturbances: Set<Confounder>) {
    if disturbances.contains(.heelStickSlip), duration > 2 {
      let angle = Double.degrees(confounders.uniform(5...15)) * -shankDirection
      let delay = confounders.uniform(0.3...0.7) * duration
      choreography.dip(.shank, by: angle, after: delay, duration: 0.5)
    }
    if disturbances.contains(.crampShake) {
      choreography.shake(
        .noise(
          deviation: .degrees(confounders.uniform(10...40)), band: 5...7, ofRate: true,
          random: &confounders),
        duration: confounders.uniform(1...4))
    }
  }

  /// Disturbs a stay at the far end that is about to begin and takes `duration`, s.
  mutating func disturb(endStay duration: Double, by disturbances: Set<Confounder>) {
    if disturbances.contains(.handsPull) {
      choreography.shake(
        .noise(
          deviation: .degrees(confounders.uniform(1...3)) / 2.squareRoot(), band: 2...4,
          ofRate: false, random: &confounders),
        duration: duration)
    }
    if disturbances.contains(.doublePump) {
      let angle = Double.degrees(confounders.uniform(8...15)) * -shankDirection
      choreography.stay(duration / 2)
      choreography.dip(.shank, by: angle, duration: 0.6)
      choreography.dip(.foot, by: angle, duration: 0.6)
      choreography.stay(0.6)
    }
  }
}

// MARK: Between two repetitions

extension ExerciseScript {
  /// Writes a disturbance that begins and ends in the start pose.
  mutating func write(_ confounder: Confounder) throws(SimulationError) {
    switch confounder {
    case .thighLift, .doublePump, .handsPull, .crampShake, .heelStickSlip:
      return
    case .footTap:
      choreography.tapFoot(random: &confounders)
    case .chairSwivel:
      let angle = Double.degrees(confounders.uniform(40...90)) * confounders.sign()
      let duration = abs(angle) / .degrees(confounders.uniform(20...60))
      choreography.turn(by: angle, duration: duration)
      choreography.stay(confounders.uniform(0.5...1.5))
      choreography.turn(by: -angle, duration: duration)
    case .sitToStand:
      guard posture == .sitting else {
        throw .impossibleConfounder(confounder, exercise: exercise.id)
      }
      choreography.move(to: .sitting, duration: 1)
      choreography.standUp(random: &confounders)
      choreography.stay(confounders.uniform(1...3))
      choreography.sitDown(random: &confounders)
      takeStartPoseAgain()
    case .barTouch:
      choreography.knock(
        Impact(
          time: choreography.time, duration: confounders.uniform(0.02...0.06),
          peak: confounders.uniform(0.5...2) * standardGravity))
    case .otherLeg:
      choreography.stay(12)
    case .walkingBreak:
      guard posture != .rolling else {
        throw .impossibleConfounder(confounder, exercise: exercise.id)
      }
      choreography.leave(posture: posture, walking: 6, random: &confounders)
      choreography.approach(startPose, posture: posture, walking: 6, random: &confounders)
      choreography.rest(on: support)
    }
    choreography.stay(confounders.uniform(1...2))
  }

  private mutating func takeStartPoseAgain() {
    choreography.move(to: startPose, duration: 1.2)
    choreography.rest(on: support)
  }
}

extension Choreography {
  /// Adds a shaking of the leg that nobody means, from now on for `duration`, s.
  mutating func shake(_ noise: Oscillation, duration: Double) {
    var shaking = noise
    shaking.span = time...(time + duration)
    shaking.fade = min(0.2, duration / 3)
    body.pitch.shank.unsteadiness.append(shaking)
    body.pitch.thigh.unsteadiness.append(shaking)
    body.pitch.foot.unsteadiness.append(shaking)
  }

  /// Taps the foot, the shank going with it half as far.
  mutating func tapFoot(random: inout RandomSource) {
    let duration = random.uniform(1...5)
    let angularFrequency = 2 * .pi * random.uniform(2...4)
    let angle = Double.degrees(random.uniform(10...15))
    let span = time...(time + duration)
    func tapping(_ amplitude: Double) -> Oscillation {
      .wave(
        angularFrequency: angularFrequency, amplitude: amplitude, span: span,
        fade: min(0.3, duration / 3))
    }
    body.pitch.foot.rhythms.append(tapping(angle))
    body.pitch.shank.rhythms.append(tapping(angle / 2))
    stay(duration)
  }

  mutating func knock(_ impact: Impact) {
    body.impacts.append(impact)
  }

  /// Takes one step forward from standing.
  mutating func step(random: inout RandomSource) {
    rest(on: .hip, duration: 0.6)
    let duration = random.uniform(0.6...0.8)
    shift(by: front * 0.5, duration: duration)
    dip(.thigh, by: .degrees(30), duration: duration)
    dip(.shank, by: .degrees(-30), duration: duration)
    dip(.sacrum, by: .degrees(3), duration: duration)
    stay(duration)
    knock(
      Impact(time: time, duration: 0.04, peak: 0.4 * standardGravity * random.uniform(0.7...1.3)))
  }
}
