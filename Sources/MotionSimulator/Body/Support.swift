import Exercises
import MotionCore

/// What stays in place while the leg moves.
enum Support: Equatable {
  /// The hip: sitting, lying, or standing on the other leg.
  case hip
  /// The ankle: standing on the leg; the hip moves above it.
  case ankle
  /// The shoulders and the floor under the heel: the leg lifts the hip, which stays where it is
  /// along the body.
  case shouldersAndHeel

  /// How much of the leg's shape moves the hip along the floor, and up.
  var shares: (horizontal: Double, vertical: Double) {
    switch self {
    case .hip: (0, 0)
    case .ankle: (1, 1)
    case .shouldersAndHeel: (0, 1)
    }
  }
}

/// The posture that a start pose belongs to.
enum StartPosture: Equatable {
  case standing
  case sitting
  case supine
  case prone
  /// On one side.
  case sideLying
  /// On the back, moving in the plane across the spine.
  case rolling

  init(_ pose: BodyPose, plane: Kinematics.Plane) {
    if plane == .transverse {
      self = .rolling
    } else if plane == .frontal, pose.sacrum > .degrees(60) {
      self = .sideLying
    } else if pose.sacrum > .degrees(60) {
      self = .supine
    } else if pose.sacrum < .degrees(-60) {
      self = .prone
    } else if pose.thigh > .degrees(60) {
      self = .sitting
    } else {
      self = .standing
    }
  }

  /// What carries the body through these poses.
  func support(through poses: [BodyPose]) -> Support {
    switch self {
    case .standing:
      // A shank near the horizontal has left the floor: the other leg stands.
      let highestShank = poses.map(\.shank).max() ?? 0
      return highestShank > .degrees(60) ? .hip : .ankle
    case .sitting:
      // A thigh that comes near the vertical stands up.
      let lowestThigh = poses.map(\.thigh).min() ?? .degrees(90)
      return lowestThigh < .degrees(45) ? .ankle : .hip
    case .supine:
      // More than a tilt of the pelvis lifts it.
      let highestSacrum = poses.map(\.sacrum).max() ?? 0
      let lowestSacrum = poses.map(\.sacrum).min() ?? 0
      return highestSacrum - lowestSacrum > .degrees(10) ? .shouldersAndHeel : .hip
    case .prone, .sideLying, .rolling:
      return .hip
    }
  }
}
