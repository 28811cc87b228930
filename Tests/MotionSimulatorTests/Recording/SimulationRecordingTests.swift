import Exercises
import MotionCore
import MotionSimulator
import Testing

@Suite struct SimulationRecordingTests {
  @Test func theHeaderSaysWhatTheRecordingIs() throws {
    let simulation = try Simulation(.exercise(SimulationTests.slider), side: .left)
    let session = try simulation.session()
    let text = String(
      decoding: simulation.recording(of: session, command: "glidectl simulate slider"),
      as: UTF8.self)
    let lines = text.split(separator: "\n").prefix(9)
    #expect(
      lines == [
        "# about: Seated slump sciatic slider (nerve floss), 10 repetitions",
        "# exercise: sciatic-slider-seated-slump",
        "# device: simulated",
        "# placement: shank",
        "# side: left",
        "# seed: 1",
        "# set-start: \((session.truth.setStart * 1000).rounded() / 1000)",
        "# command: glidectl simulate slider",
        "time_s,accel_x,accel_y,accel_z,anglvel_x,anglvel_y,anglvel_z",
      ])
    #expect(text.split(separator: "\n").count == session.samples.count + 9)
  }

  @Test func walkingAndSittingHasNoRepetition() throws {
    var options = SimulationOptions()
    options.duration = 40
    let simulation = try Simulation(.walkingAndSitting, options: options)
    let session = try simulation.session()
    #expect(session.truth.repetitions.isEmpty)
    #expect(session.truth.setStart == 0)
    #expect(try #require(session.samples.last).time >= 40)
    // Steps turn the shank by more than 150 deg/s; sitting still keeps it.
    let rates = session.samples.compactMap { $0.angularVelocity?.length.inDegrees }
    #expect(rates.contains { $0 > 150 })
    #expect(rates.count { $0 < 6 } > 500)
  }
}
