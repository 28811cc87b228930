import Exercises
import MotionCore

/// Writes a body's motion, one action after the other.
struct Choreography {
  var body: BodyMotion
  private(set) var strap: StrapMotion = StrapMotion()

  /// When the next action begins; s.
  private(set) var time: Double = 0

  /// The pose that has been reached.
  private(set) var pose: BodyPose
  private(set) var support: Support

  /// What went on for a time, with its strides or strokes.
  private(set) var bouts: [(activity: Activity, bout: SessionTruth.Bout)] = []

  /// Someone who rests in a pose, the hip at `height`, m.
  init(pose: BodyPose, support: Support, hipHeight height: Double) {
    self.pose = pose
    self.support = support
    body = BodyMotion(pose: pose, hip: Vector3(0, 0, height), support: support)
  }

  // MARK: Actions that take their time

  mutating func stay(_ duration: Double) {
    time += duration
  }

  mutating func move(to target: BodyPose, duration: Double) {
    for segment in Placement.allCases {
      bend(segment, by: target[segment] - pose[segment], duration: duration)
    }
    pose = target
    time += duration
  }

  /// Turns the whole body to the left about the vertical; rad.
  mutating func turn(by angle: Double, duration: Double) {
    turnMeanwhile(by: angle, duration: duration)
    time += duration
  }

  /// Changes what stays in place, the hip being where it is.
  ///
  /// Takes its time, as a leg that wavers would jerk the hip otherwise.
  mutating func rest(on support: Support, duration: Double = 1) {
    guard support != self.support else { return }
    let from = self.support.shares
    let to = support.shares
    let leg = legInWorld
    body.horizontalShare.add(
      MinimumJerkMove(start: time, duration: duration, change: to.horizontal - from.horizontal))
    body.verticalShare.add(
      MinimumJerkMove(start: time, duration: duration, change: to.vertical - from.vertical))
    let base = Vector3(
      leg.x * (to.horizontal - from.horizontal), leg.y * (to.horizontal - from.horizontal),
      leg.z * (to.vertical - from.vertical))
    shift(by: base, duration: duration)
    self.support = support
    time += duration
  }

  /// Turns the sensor on the limb, from the way in which it sits now; rad.
  mutating func turnSensor(pitch: Double = 0, yaw: Double = 0, duration: Double) {
    strap.pitch.add(MinimumJerkMove(start: time, duration: duration, change: pitch))
    strap.yaw.add(MinimumJerkMove(start: time, duration: duration, change: yaw))
    time += duration
  }

  /// Notes that `activity` goes on for `duration`, s, from now, `frequency` times a second.
  mutating func note(_ activity: Activity, frequency: Double, duration: Double) {
    let cycles = Int(frequency * duration)
    bouts.append(
      (activity, SessionTruth.Bout(startTime: time, endTime: time + duration, cycles: cycles)))
  }

  // MARK: Additions that happen meanwhile

  /// Adds a move of one segment that begins `delay`, s, from now.
  mutating func bend(
    _ segment: Placement, by angle: Double, after delay: Double = 0, duration: Double
  ) {
    body.pitch[segment].track.add(
      MinimumJerkMove(start: time + delay, duration: duration, change: angle))
  }

  /// Adds a move of one segment away and back again, half of `duration`, s, each way.
  mutating func dip(
    _ segment: Placement, by angle: Double, after delay: Double = 0, duration: Double
  ) {
    bend(segment, by: angle, after: delay, duration: duration / 2)
    bend(segment, by: -angle, after: delay + duration / 2, duration: duration / 2)
  }

  /// Adds a creep that stays: the pose itself changes.
  mutating func creep(_ segment: Placement, by angle: Double, duration: Double) {
    bend(segment, by: angle, duration: duration)
    pose[segment] += angle
  }

  /// Rolls a lying body over about its length; rad.
  mutating func roll(by angle: Double, duration: Double) {
    for segment in Placement.allCases {
      body.twist[segment].track.add(
        MinimumJerkMove(start: time, duration: duration, change: angle))
    }
    time += duration
  }

  mutating func turnMeanwhile(by angle: Double, after delay: Double = 0, duration: Double) {
    body.heading.track.add(
      MinimumJerkMove(start: time + delay, duration: duration, change: angle))
  }

  /// Moves the hip, or the ankle that carries it; world coordinates, m.
  mutating func shift(by way: Vector3, duration: Double) {
    body.base.x.add(MinimumJerkMove(start: time, duration: duration, change: way.x))
    body.base.y.add(MinimumJerkMove(start: time, duration: duration, change: way.y))
    body.base.z.add(MinimumJerkMove(start: time, duration: duration, change: way.z))
  }

  // MARK: Where things are

  /// The direction to the front; horizontal.
  var front: Vector3 {
    Frame.upright(heading: Jet(body.heading.track.final)).anterior.value
  }

  var hipHeight: Double {
    body.base.z.final - legInWorld.z * support.shares.vertical
  }

  /// From the hip to the ankle, as posed; m.
  private var legInWorld: Vector3 { pose.leg(heading: body.heading.track.final) }
}
