import Exercises
import MotionCore

extension BodyMotion {
  /// When the wearer is on their feet, from 0 to `end`, s: the thigh nearer to upright than to level.
  func timesOnFeet(until end: Double) -> [SessionTruth.Bout] {
    let step = 0.01
    var bouts: [SessionTruth.Bout] = []
    var start: Double?
    for index in 0...Int(end / step) {
      let time = Double(index) * step
      let down = -frame(of: .thigh, at: time, steady: true).distal.value.z
      if down >= 0.5.squareRoot() {
        start = start ?? time
      } else if let began = start {
        bouts.append(.init(startTime: began, endTime: time, cycles: 0))
        start = nil
      }
    }
    if let start { bouts.append(.init(startTime: start, endTime: end, cycles: 0)) }
    return bouts
  }
}
