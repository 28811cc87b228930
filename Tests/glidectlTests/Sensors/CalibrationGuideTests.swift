import GlideInterface
import Testing

@testable import glidectl

@Suite struct CalibrationGuideTests {
  private static let result = Calibration(
    date: "2026-05-17", sixFaces: true, gravity: 9.81, accelerationNoise: 0.02)

  @Test func saysEachStepOnce() {
    var guide = CalibrationGuide(sixFaces: true)
    let replies = [
      Calibrate.Reply(sensor: "shin", step: .settling),
      Calibrate.Reply(sensor: "shin", step: .settling),
      Calibrate.Reply(sensor: "shin", step: .measuring, face: .zUp, remaining: 2),
      Calibrate.Reply(sensor: "shin", step: .measuring, face: .zUp, remaining: 1),
      Calibrate.Reply(sensor: "shin", step: .done, face: .zUp, faces: [.zUp]),
      Calibrate.Reply(sensor: "shin", step: .settling, faces: [.zUp]),
      Calibrate.Reply(sensor: "shin", step: .slanted, faces: [.zUp]),
      Calibrate.Reply(
        sensor: "shin", step: .done, face: .xUp, faces: Face.allCases, calibration: Self.result),
    ]
    var said: [String] = []
    for reply in replies { said += guide.lines(reply) }
    #expect(
      said == [
        "Lay shin on something firm and let go of it.",
        "It lies still with +z up: do not touch it …",
        "+z is done. Turn it so that another points up: +x, -x, +y, -y, -z.",
        "It leans: lay it flat on one of its sides.",
        "shin is calibrated: 2026-05-17, six sides; noise 0.020 m/s²; gravity 9.81 m/s²",
      ])
  }
}
