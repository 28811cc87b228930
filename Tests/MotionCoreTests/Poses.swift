import Foundation
import MotionCore

extension Vector3 {
  /// Up as a sensor sees it that is tilted by `degrees` about its x axis and then lies `aside` by
  /// so many degrees, at a right angle to that.
  static func up(_ degrees: Double, aside: Double = 0) -> Vector3 {
    let (tilt, side) = (Double.degrees(degrees), Double.degrees(aside))
    return Vector3(sin(side), cos(side) * sin(tilt), cos(side) * cos(tilt))
  }
}
