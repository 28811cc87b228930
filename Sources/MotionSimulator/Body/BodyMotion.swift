import Exercises
import MotionCore

/// The whole body's motion through a session, as a function of time.
struct BodyMotion {
  var pitch: PerSegment<Channel>

  /// The pose in which no segment leans or twists out of the sagittal plane.
  var reference: BodyPose

  /// How each segment leans out of the sagittal plane, and how it twists about its length.
  var lean: PerSegment<OutOfPlane>
  var twist: PerSegment<OutOfPlane>

  /// The body's turn to the left about the vertical; rad.
  var heading: Channel

  /// Where the hip or, as far as the leg carries it, the ankle is; world coordinates, m.
  var base: (x: Track, y: Track, z: Track)

  /// How the hip rides about that with a rhythm: to the front, to the right and up; m.
  var ride: (front: [Oscillation], right: [Oscillation], up: [Oscillation]) = ([], [], [])

  /// How much of the leg's shape moves the hip; see `Support.shares`.
  var horizontalShare: Track
  var verticalShare: Track

  /// Knocks that come up through the leg, in the order of their time.
  var impacts: [Impact] = []

  /// The plane in which segments pitch.
  var plane: Kinematics.Plane = .sagittal

  /// A segment's rotation out of the plane in which it pitches; rad.
  struct OutOfPlane {
    var track: Track = Track(0)
    /// How much of it comes with each radian of pitch away from the reference pose.
    var coupling: Double = 0
    var unsteadiness: [Oscillation] = []
  }

  init(pose: BodyPose, hip: Vector3, support: Support) {
    let shares = support.shares
    let leg = pose.leg(heading: 0)
    reference = pose
    pitch = PerSegment { Channel(pose[$0]) }
    lean = PerSegment { _ in OutOfPlane() }
    twist = PerSegment { _ in OutOfPlane() }
    heading = Channel(0)
    base = (
      Track(hip.x + leg.x * shares.horizontal), Track(hip.y + leg.y * shares.horizontal),
      Track(hip.z + leg.z * shares.vertical)
    )
    horizontalShare = Track(shares.horizontal)
    verticalShare = Track(shares.vertical)
  }
}

// MARK: - Kinematics

extension BodyMotion {
  /// The axes of a segment at one instant.
  ///
  /// `steady` leaves out what is not meant: tremor, drift, breath.
  func frame(of segment: Placement, at time: Double, steady: Bool = false) -> Frame {
    let pitch = self.pitch[segment].at(time, steady: steady)
    let travel = pitch - Jet(reference[segment])
    let upright = Frame.upright(heading: heading.at(time, steady: steady))
    let pitched = upright.turned(about: .right, by: pitch)
    let lying = plane == .transverse && segment != .thigh ? pitched.lyingAlongAxis : pitched
    return
      lying
      .turned(about: .anterior, by: lean[segment].at(time, travel: travel, steady: steady))
      .turned(about: .distal, by: twist[segment].at(time, travel: travel, steady: steady))
  }

  /// The axes of a segment and the position of a sensor on it, in the world; m.
  func sensor(on segment: Placement, at time: Double, steady: Bool = false) -> (
    frame: Frame, position: VectorJet
  ) {
    let frame = self.frame(of: segment, at: time, steady: steady)
    let horizontal = horizontalShare.at(time)
    let vertical = verticalShare.at(time)
    let hasCarryingLeg = horizontal != .zero || vertical != .zero

    func reach(_ part: Placement, _ length: Double) -> VectorJet {
      (part == segment ? frame : self.frame(of: part, at: time, steady: steady)).distal * length
    }

    var hip = hipOrAnkle(at: time)
    var thigh = VectorJet(.zero)
    var shank = VectorJet(.zero)
    if hasCarryingLeg || segment == .shank || segment == .foot {
      thigh = reach(.thigh, BodyMeasures.thighLength)
    }
    if hasCarryingLeg || segment == .foot {
      shank = reach(.shank, BodyMeasures.shankLength)
    }
    if hasCarryingLeg {
      let leg = thigh + shank
      hip = hip - VectorJet(x: leg.x * horizontal, y: leg.y * horizontal, z: leg.z * vertical)
    }

    let position =
      switch segment {
      case .thigh: hip + frame.distal * BodyMeasures.thighSensor
      case .shank: hip + thigh + frame.distal * BodyMeasures.shankSensor
      case .foot: hip + thigh + shank + frame.distal * BodyMeasures.footSensor
      case .sternum: hip - frame.distal * BodyMeasures.sternumSensor
      case .sacrum: hip - frame.distal * BodyMeasures.sacrumSensor
      }
    return (frame, position)
  }

  /// The upward acceleration of knocks at one instant; m/s².
  func impact(at time: Double) -> Double {
    var low = 0
    var high = impacts.count
    while low < high {
      let middle = (low + high) / 2
      if impacts[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? impacts[low - 1].acceleration(at: time) : 0
  }

  private func hipOrAnkle(at time: Double) -> VectorJet {
    let place = VectorJet(x: base.x.at(time), y: base.y.at(time), z: base.z.at(time))
    let front = ride.front.at(time)
    let right = ride.right.at(time)
    let up = ride.up.at(time)
    guard front != .zero || right != .zero || up != .zero else { return place }
    let upright = Frame.upright(heading: heading.at(time, steady: true))
    return place + upright.anterior * front + upright.right * right - upright.distal * up
  }
}

extension BodyMotion.OutOfPlane {
  func at(_ time: Double, travel: Jet, steady: Bool) -> Jet {
    let meant = track.at(time) + travel * coupling
    return steady ? meant : meant + unsteadiness.at(time)
  }
}
