import Foundation
import MotionCore
import Testing

extension InTheMachine {
  /// Proves the devices themselves: what the kernel's drivers make of them at rest, read by the
  /// service's user without glide.
  @Suite struct KernelTests {
    /// As `guest/kernel.py` prints it.
    private struct Reading: Decodable {
      var samples: Int
      var longestStep: Double
      var gravity: Double
    }

    @Test(arguments: PlayedSession.all.filter(\.measuresByItself))
    func isReadByTheKernel(_ session: PlayedSession) throws {
      let sessions = try #require(SessionsInTheMachine.current)
      let line = try #require(
        sessions.text("kernel.log", of: session).split(separator: "\n").last)
      let reading = try JSONDecoder().decode(Reading.self, from: Data(line.utf8))
      // In two seconds; a report of a Joy-Con has three samples.
      #expect(abs(Double(reading.samples) - 2 * session.rate) <= 3)
      let expected = try sessions.played(session)
      // The drivers of controllers pass over changes below their fuzz, 16 in 8192 of 1 g.
      #expect(abs(reading.gravity - expected.resting.acceleration.length) < 0.02)
      // By its own clock a Joy-Con is at the wrong times, see hid-nintendo.
      if session.device != "joy-con" {
        #expect(abs(reading.longestStep - 1 / session.rate) < 1e-6)
      }
    }
  }
}
