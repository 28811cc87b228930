import Coaching
import MotionCore
import Testing

@Suite struct PainInASession {
  private func session() throws -> Rehearsal {
    var session = Rehearsal(try .counting(repetitions: 9, dailyDose: 99))
    session.repeatOnce(from: 1, to: 5, range: 1.2, endHold: 1)
    return session
  }

  @Test func aLittleIsNotedAndGoesOn() throws {
    var session = try session()
    session.command(at: 6) { _ = $0.takePain(level: 3) }
    #expect(session.transcript.last == "pain none 6.0")
    #expect(session.coach.stage == .exercising)
    #expect(session.coach.rangeShare == 1)
    #expect(session.coach.record.pain.map(\.level) == [3])
  }

  @Test func moreHalvesTheRangeAndSaysSo() throws {
    var session = try session()
    session.command(at: 6) { _ = $0.takePain(level: 5) }
    #expect(session.coach.rangeShare == 0.5)
    #expect(session.coach.rangeAsked == 0.6)
    #expect(session.cues.last?.cue.id == .painSmallerRange)
    #expect(session.cues.last?.time == 6)
    // Who goes as far as before is told to stay smaller.
    session.repeatOnce(from: 10, to: 14, range: 1.2, endHold: 1)
    session.wait(until: 16)
    #expect(session.said(from: 14) == [.count, .staySmaller])
    session.repeatOnce(from: 17, to: 21, range: 0.6, endHold: 1)
    session.wait(until: 23)
    #expect(session.said(from: 21) == [.count])
  }

  @Test(arguments: [6, 10])
  func muchStops(level: Int) throws {
    var session = try session()
    session.command(at: 6) { _ = $0.takePain(level: level) }
    #expect(session.transcript.suffix(2) == ["pain stopped 6.0", "over 6.0: pain"])
    #expect(session.said(from: 6) == [.painStop])
    #expect(session.summary?.reason == .pain)
    session.command(at: 7) { #expect($0.takePain(level: 9) == nil) }
  }

  /// "Don't push through any sharp pain"
  @Test func sharpStopsAlsoInARestAndInAPause() throws {
    var session = try session()
    session.command(at: 6) { $0.pause() }
    session.command(at: 7) { _ = $0.takePain(level: nil, isSharp: true) }
    #expect(session.summary?.reason == .pain)
  }

  @Test func withoutARepetitionYetHalfIsOfWhatIsUsual() throws {
    var session = Rehearsal(try .counting(repetitions: 9))
    session.command(at: 1) { _ = $0.takePain(level: 4) }
    let asked = try #require(session.coach.rangeAsked)
    #expect(abs(asked - .degrees(36)) < 1e-9)
  }
}
