import MotionCore

/// How the sensor turns on the limb meanwhile: it slips, somebody adjusts it or puts it on anew.
struct StrapMotion {
  /// About the axis to the wearer's right, and then about the limb's length; rad.
  var pitch: Track = Track(0)
  var yaw: Track = Track(0)

  /// The axes that were strapped on as `segment`'s, at one instant.
  func frame(on segment: Frame, at time: Double) -> Frame {
    var frame = segment
    if !pitch.moves.isEmpty { frame = frame.turned(about: .right, by: pitch.at(time)) }
    if !yaw.moves.isEmpty { frame = frame.turned(about: .distal, by: yaw.at(time)) }
    return frame
  }

  /// Adds a slip somewhere in the middle of a set.
  mutating func add(_ slip: StrapSlip, within set: ClosedRange<Double>, seed: UInt64) {
    var faults = RandomSource(seed: seed, stream: .faults)
    let duration = slip.duration ?? faults.uniform(0.5...2)
    let length = set.upperBound - set.lowerBound
    let move = MinimumJerkMove(
      start: set.lowerBound + faults.uniform(0.35...0.65) * length, duration: duration,
      change: slip.angle)
    switch slip.axis {
    case .pitch: pitch.add(move)
    case .yaw: yaw.add(move)
    }
  }
}
