import Foundation
import MotionCore
import Testing

@Suite struct ArctangentTests {
  @Test func agreesWithTheCLibraryAllAround() {
    for i in -1800...1800 {
      let angle = Double(i) / 1800 * .pi
      for radius in [1e-9, 0.3, 1, 7e5] {
        let (y, x) = (radius * sin(angle), radius * cos(angle))
        #expect(abs(arctangent(y, x) - atan2(y, x)) < 2e-15)
      }
    }
  }

  @Test func isZeroAtTheOrigin() {
    #expect(arctangent(0, 0) == 0)
  }
}
