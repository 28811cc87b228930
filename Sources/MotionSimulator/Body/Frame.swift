import Glibc
import MotionCore

/// Three axes of a rigid body that turns: distal, anterior, and to the wearer's right.
///
/// The axes are in world coordinates (x to the front, y to the left, z up) and form a right-handed
/// system.
struct Frame {
  var distal: VectorJet
  var anterior: VectorJet
  var right: VectorJet

  enum Axis {
    case distal
    case anterior
    case right
  }

  /// The frame of an upright body, turned to the left about the vertical by `heading`, rad.
  static func upright(heading: Jet) -> Frame {
    let (sine, cosine) = heading.sineAndCosine
    return Frame(
      distal: VectorJet(Vector3(0, 0, -1)), anterior: VectorJet(x: cosine, y: sine, z: .zero),
      right: VectorJet(x: sine, y: -cosine, z: .zero))
  }

  /// The frame turned about one of its own axes; rad.
  func turned(about axis: Axis, by angle: Jet) -> Frame {
    let (sine, cosine) = angle.sineAndCosine
    var turned = self
    switch axis {
    case .right:
      turned.distal = distal * cosine + anterior * sine
      turned.anterior = anterior * cosine - distal * sine
    case .distal:
      turned.anterior = anterior * cosine + right * sine
      turned.right = right * cosine - anterior * sine
    case .anterior:
      turned.right = right * cosine + distal * sine
      turned.distal = distal * cosine - right * sine
    }
    return turned
  }

  /// The frame of a segment that lies along the axis about which this one pitches.
  var lyingAlongAxis: Frame {
    Frame(distal: right, anterior: distal * -1, right: anterior * -1)
  }

  /// The angular velocity on the frame's own axes (distal, anterior, right); rad/s.
  var angularVelocity: Vector3 {
    Vector3(
      anterior.rate.dot(right.value), right.rate.dot(distal.value),
      distal.rate.dot(anterior.value))
  }

  /// A world vector's components on the frame's own axes (distal, anterior, right).
  func components(of vector: Vector3) -> Vector3 {
    Vector3(
      vector.dot(distal.value), vector.dot(anterior.value), vector.dot(right.value))
  }

  /// The angle of the rotation that leads from this frame to another; rad, 0 to pi.
  func angle(to other: Frame) -> Double {
    let trace =
      distal.value.dot(other.distal.value) + anterior.value.dot(other.anterior.value)
      + right.value.dot(other.right.value)
    return acos(max(-1, min(1, (trace - 1) / 2)))
  }
}
