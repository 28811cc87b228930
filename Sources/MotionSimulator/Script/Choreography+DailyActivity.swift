import Exercises
import MotionCore

extension Choreography {
  /// Does an activity over and over, from standing, until `duration`, s, is over.
  static func daily(
    _ activity: DailyActivity, duration: Double, random: inout RandomSource
  ) -> Choreography {
    var choreography = Choreography.standing()
    choreography.stay(random.uniform(1...2))
    switch activity {
    case .walkingAndSitting: choreography.walkAndStop(random: &random)
    case .walking, .stairs, .standingUp: break
    case .shifting, .footTapping, .scratching, .strapAdjusting, .otherLeg:
      choreography.turnAndSitDown(random: &random)
    }
    while choreography.time < duration {
      choreography.doOnce(activity, until: duration, random: &random)
    }
    return choreography
  }

  private mutating func doOnce(
    _ activity: DailyActivity, until end: Double, random: inout RandomSource
  ) {
    switch activity {
    case .walkingAndSitting:
      turnAndSitDown(random: &random)
      fidget(random: &random)
      stay(random.uniform(4...9))
      guard time < end else { return }
      standUp(random: &random)
      stay(random.uniform(0.5...3))
      walkAndStop(random: &random)
    case .walking:
      walk(.walking, duration: random.uniform(6...40), random: &random)
      stay(random.uniform(0.5...4))
      turn(by: random.uniform(0.5...3) * random.sign(), duration: random.uniform(1...2))
    case .stairs:
      walk(.stairs(up: true), duration: random.uniform(6...12), random: &random)
      turn(by: .pi, duration: random.uniform(1.5...2.5))
      stay(random.uniform(0.5...3))
      walk(.stairs(up: false), duration: random.uniform(6...12), random: &random)
      turn(by: .pi, duration: random.uniform(1.5...2.5))
      stay(random.uniform(0.5...3))
    case .standingUp:
      sitDown(random: &random)
      stay(random.uniform(2...15))
      standUp(random: &random)
      stay(random.uniform(1...8))
    case .shifting: shiftAbout(random: &random)
    case .footTapping:
      tapFoot(random: &random)
      stay(random.uniform(2...10))
    case .scratching: scratch(random: &random)
    case .strapAdjusting: adjustStrap(random: &random)
    case .otherLeg: followOtherLeg(random: &random)
    }
  }

  private mutating func walkAndStop(random: inout RandomSource) {
    walk(.walking, duration: random.uniform(6...12), random: &random)
    stay(random.uniform(0.5...2))
  }

  // MARK: Sitting

  /// Takes another way of sitting, and keeps it for a while.
  private mutating func shiftAbout(random: inout RandomSource) {
    var pose = BodyPose.sitting
    pose.thigh += .degrees(random.uniform(-4...4))
    pose.shank += .degrees(random.uniform(-25...20))
    pose.foot += .degrees(random.uniform(-30...20))
    pose.sternum += .degrees(random.uniform(-20...10))
    pose.sacrum += .degrees(random.uniform(-8...8))
    move(to: pose, duration: random.uniform(0.7...1.8))
    stay(random.uniform(1...12))
  }

  private mutating func leanForward(_ reach: (inout Choreography) -> Void) {
    var leaning = BodyPose.sitting
    leaning.sternum -= .degrees(40)
    leaning.sacrum -= .degrees(18)
    leaning.shank += .degrees(8)
    move(to: leaning, duration: 1.3)
    reach(&self)
    move(to: .sitting, duration: 1.2)
  }

  private mutating func scratch(random: inout RandomSource) {
    let duration = random.uniform(1.5...4)
    let rubbing = Oscillation.noise(
      deviation: .degrees(random.uniform(15...40)), band: 3...5, ofRate: true, random: &random)
    leanForward {
      $0.shake(rubbing, duration: duration)
      $0.stay(duration)
    }
    stay(random.uniform(4...12))
  }

  private mutating func adjustStrap(random: inout RandomSource) {
    let turns = (0..<(3 + random.index(below: 4))).map { _ in
      (
        pitch: Double.degrees(random.uniform(-12...12)),
        yaw: Double.degrees(random.uniform(-40...40)), duration: random.uniform(0.4...1)
      )
    }
    leanForward { choreography in
      for turn in turns {
        choreography.turnSensor(pitch: turn.pitch, yaw: turn.yaw, duration: turn.duration)
      }
    }
    stay(random.uniform(4...12))
  }

  /// A repetition of the other leg: the pelvis tilts, and the leg that rests gives way.
  private mutating func followOtherLeg(random: inout RandomSource) {
    let duration = random.uniform(3...5)
    dip(.sacrum, by: .degrees(random.uniform(1...3)), duration: duration)
    dip(.thigh, by: .degrees(random.uniform(0.5...2)) * random.sign(), duration: duration)
    dip(.shank, by: .degrees(random.uniform(0.5...2)) * random.sign(), duration: duration)
    stay(duration + random.uniform(0.5...1.5))
  }
}
