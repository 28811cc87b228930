import GlideInterface
import Testing

@testable import glidectl

/// A session that waits for its sensor.
@Suite struct InterruptionScreenTests {
  private let waiting = Status(
    state: .paused,
    session: Session.example.with {
      $0.hold = nil
      $0.interruption = "sensor shin has gone: it was unplugged; plug it in again"
    },
    warnings: ["something else"])

  @Test func theFaultAndItsCureComeFirst() {
    let small = screen(60, 10, after: waiting).joined(separator: "\n")
    #expect(small.contains("waiting"))
    #expect(
      small.contains("no sensor: sensor shin has gone: it was unplugged; plug it") == true)
    #expect(!small.contains("something else") && !small.contains("glidectl resume"))
    let large = screen(80, 24, after: waiting).joined(separator: "\n")
    #expect(large.contains("plug it in again"))
  }

  @Test func statusSaysItInAWord() {
    let lines = waiting.figures.lines(columns: 100)
    #expect(
      lines.contains {
        $0.contains("waits") && $0.contains("sensor shin has gone: it was unplugged")
      })
  }

  @Test func eventsAreLines() {
    #expect(
      Event(time: 1, kind: .sensorInterrupted, fault: "unplugged; plug it in").words(in: nil)
        == "no sensor, the session waits for it: unplugged; plug it in")
    #expect(Event(time: 2, kind: .sensorRestored).words(in: nil) == "the sensor is back")
  }
}
