import Exercises
import MotionCore

/// The pitch of each segment's proximal-to-distal axis in the sagittal plane; rad, as in `Pose`.
typealias BodyPose = PerSegment<Double>

extension BodyPose {
  init(_ pose: Pose) {
    self.init(
      thigh: pose.thigh, shank: pose.shank, foot: pose.foot, sternum: pose.sternum,
      sacrum: pose.sacrum)
  }

  /// A pose given in degrees.
  init(degrees thigh: Double, _ shank: Double, _ foot: Double, _ sternum: Double, _ sacrum: Double)
  {
    self.init(
      thigh: .degrees(thigh), shank: .degrees(shank), foot: .degrees(foot),
      sternum: .degrees(sternum), sacrum: .degrees(sacrum))
  }

  static let standing = BodyPose(degrees: 0, 0, 90, 0, 0)
  static let sitting = BodyPose(degrees: 90, 0, 90, 0, 0)
  static let kneeling = BodyPose(degrees: 0, -90, -40, 0, 0)
  static let supine = BodyPose(degrees: 90, 90, 150, 90, 90)
  static let prone = BodyPose(degrees: -90, -90, -40, -90, -90)

  /// The way from the hip to the ankle in the world, for a body turned by `heading`, rad; m.
  func leg(heading: Double) -> Vector3 {
    let upright = Frame.upright(heading: Jet(heading))
    func way(_ segment: Placement, _ length: Double) -> Vector3 {
      upright.turned(about: .right, by: Jet(self[segment])).distal.value * length
    }
    return way(.thigh, BodyMeasures.thighLength) + way(.shank, BodyMeasures.shankLength)
  }

  /// The pose this part of the way from here to `other`: 0 is here, 1 is there.
  func interpolated(to other: BodyPose, by part: Double) -> BodyPose {
    BodyPose { self[$0] + part * (other[$0] - self[$0]) }
  }
}
