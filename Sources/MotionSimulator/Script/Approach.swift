import Exercises
import MotionCore

// Getting into the start pose from walking, and walking away from it.

extension Choreography {
  /// A person who stands, facing along x.
  static func standing() -> Choreography {
    let height =
      BodyMeasures.ankleHeight + BodyMeasures.shankLength + BodyMeasures.thighLength
    return Choreography(pose: .standing, support: .ankle, hipHeight: height)
  }

  /// Walks a few steps, for `walking` seconds, and takes the start pose, fidgeting.
  mutating func approach(
    _ startPose: BodyPose, posture: StartPosture, walking: Double, random: inout RandomSource
  ) {
    stay(random.uniform(0.5...1.5))
    walk(.walking, duration: walking, random: &random)
    stay(random.uniform(0.4...1))
    switch posture {
    case .standing, .rolling: break
    case .sitting: turnAndSitDown(random: &random)
    case .supine:
      turnAndSitDown(random: &random)
      lieDown(random: &random)
    case .sideLying:
      turnAndSitDown(random: &random)
      lieDown(random: &random)
      roll(by: .pi / 2, duration: random.uniform(1.5...2.2))
    case .prone: lieOnFront(random: &random)
    }
    stay(random.uniform(0.5...1.5))
    move(to: startPose, duration: random.uniform(1.3...2))
    fidget(random: &random)
  }

  /// Gets up out of the start pose and walks away for `walking` seconds.
  mutating func leave(posture: StartPosture, walking: Double, random: inout RandomSource) {
    switch posture {
    case .standing, .rolling:
      move(to: .standing, duration: random.uniform(1.2...1.8))
      rest(on: .ankle)
    case .sitting:
      move(to: .sitting, duration: random.uniform(1...1.6))
      standUp(random: &random)
    case .supine:
      sitUp(random: &random)
      standUp(random: &random)
    case .sideLying:
      roll(by: -.pi / 2, duration: random.uniform(1.5...2.2))
      sitUp(random: &random)
      standUp(random: &random)
    case .prone:
      riseFromFront(random: &random)
    }
    stay(random.uniform(0.4...1))
    walk(.walking, duration: walking, random: &random)
  }

  // MARK: Sitting

  mutating func turnAndSitDown(random: inout RandomSource) {
    turn(by: .pi * random.uniform(0.85...1.05) * random.sign(), duration: random.uniform(1.6...2.2))
    stay(random.uniform(0.2...0.6))
    sitDown(random: &random)
  }

  /// Sits down on a chair: the thigh comes up while the shank and the trunk lean forward and back.
  mutating func sitDown(random: inout RandomSource) {
    changeSeat(to: .sitting, random: &random)
    rest(on: .hip)
  }

  mutating func standUp(random: inout RandomSource) {
    rest(on: .ankle)
    changeSeat(to: .standing, random: &random)
  }

  private mutating func changeSeat(to target: BodyPose, random: inout RandomSource) {
    rest(on: .ankle)
    let duration = 1.8 * random.factor(variation: 0.12)
    dip(.shank, by: .degrees(-15), duration: duration)
    dip(.sternum, by: .degrees(-38), duration: duration)
    dip(.sacrum, by: .degrees(-30), duration: duration)
    move(to: target, duration: duration)
  }

  // MARK: Lying

  /// From sitting on the edge: turns, and lies down on the back.
  private mutating func lieDown(random: inout RandomSource) {
    let duration = random.uniform(2.4...3.2)
    turnMeanwhile(by: .pi / 2 * random.sign(), duration: duration)
    move(to: .supine, duration: duration)
  }

  /// From lying on the back to sitting on the edge.
  private mutating func sitUp(random: inout RandomSource) {
    move(to: .supine, duration: random.uniform(1.5...2.2))
    let duration = random.uniform(2...2.8)
    turnMeanwhile(by: .pi / 2 * random.sign(), duration: duration)
    move(to: .sitting, duration: duration)
  }

  /// From standing: kneels, and lies down on the front.
  private mutating func lieOnFront(random: inout RandomSource) {
    rest(on: .hip)
    let kneeling = random.uniform(1.6...2.2)
    shift(by: Vector3(0, 0, -BodyMeasures.shankLength), duration: kneeling)
    move(to: .kneeling, duration: kneeling)
    stay(random.uniform(0.3...0.8))
    let lowering = random.uniform(2.2...3)
    let thigh = BodyMeasures.thighLength
    shift(by: front * thigh + Vector3(0, 0, -thigh), duration: lowering)
    move(to: .prone, duration: lowering)
  }

  private mutating func riseFromFront(random: inout RandomSource) {
    move(to: .prone, duration: random.uniform(1...1.5))
    let raising = random.uniform(2...2.8)
    let thigh = BodyMeasures.thighLength
    shift(by: front * -thigh + Vector3(0, 0, thigh), duration: raising)
    move(to: .kneeling, duration: raising)
    let standing = random.uniform(1.6...2.2)
    shift(by: Vector3(0, 0, BodyMeasures.shankLength), duration: standing)
    move(to: .standing, duration: standing)
    rest(on: .ankle)
  }

  // MARK: Fidgeting

  /// A few small moves of single segments, away and back.
  mutating func fidget(random: inout RandomSource) {
    for _ in 0..<(1 + random.index(below: 3)) {
      stay(random.uniform(0.4...1.2))
      let segments: [Placement] = [.shank, .foot, .thigh, .sternum]
      let segment = segments[random.index(below: segments.count)]
      let duration = random.uniform(0.8...1.8)
      let angle = Double.degrees(random.uniform(3...10)) * random.sign()
      dip(segment, by: angle, duration: duration)
      if segment == .shank { dip(.foot, by: angle, duration: duration) }
      stay(duration)
    }
  }
}
