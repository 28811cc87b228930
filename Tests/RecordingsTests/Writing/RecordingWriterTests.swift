import TestFiles
import MotionCore
import Recordings
import TestRandom
import Testing

@Suite struct RecordingWriterTests {
  private func text(_ writer: inout RecordingWriter) -> String {
    String(decoding: writer.takeText(), as: UTF8.self)
  }

  @Test func writesHeaderColumnsAndSamples() {
    var writer = RecordingWriter(
      header: RecordingHeader(fields: [
        .init(key: "device", value: "an IMU"), .init(key: "note", value: "two\r\nlines"),
      ]),
      hasAngularVelocity: true)
    #expect(
      text(&writer) == """
        # device: an IMU
        # note: two lines
        time_s,accel_x,accel_y,accel_z,anglvel_x,anglvel_y,anglvel_z

        """)
    writer.append(
      MotionSample(
        time: 0.01, acceleration: Vector3(0, -9.81, 1e-5), angularVelocity: Vector3(1, 0.1, -0.5)))
    #expect(text(&writer) == "0.01,0.0,-9.81,1e-05,1.0,0.1,-0.5\n")
    #expect(text(&writer) == "")
  }

  @Test func leavesOutTheGyroscopeThatThereIsNot() {
    var writer = RecordingWriter(header: RecordingHeader(), hasAngularVelocity: false)
    writer.append(
      MotionSample(time: 0, acceleration: .zero, angularVelocity: Vector3(1, 1, 1)))
    #expect(text(&writer) == "time_s,accel_x,accel_y,accel_z\n0.0,0.0,0.0,0.0\n")
  }

  @Test(arguments: [
    (0.0, "0.000"), (-0.0, "0.000"), (-0.0004, "0.000"), (-0.0006, "-0.001"), (0.9996, "1.000"),
    (12.3456, "12.346"), (-9.81, "-9.810"), (123456.789, "123456.789"),
    (1e16, "1e+16"), (.infinity, "inf"), (.nan, "nan"),
  ])
  func roundsToDecimals(value: Double, expected: String) {
    var writer = RecordingWriter(
      header: RecordingHeader(), hasAngularVelocity: false,
      precision: .decimals(time: 3, acceleration: 0, angularVelocity: 0))
    _ = writer.takeText()
    writer.append(MotionSample(time: value, acceleration: Vector3(1.5, -2.4, 0.4)))
    #expect(text(&writer) == "\(expected),2,-2,0\n")
  }

  @Test func isReadAgainBitForBit() throws {
    var random = SplitMix64(state: 3)
    func number() -> Double {
      while true {
        let scaled = Double.random(in: -20...20, using: &random)
        let any = Double(bitPattern: random.next())
        let value = Bool.random(using: &random) ? scaled : any
        if value.isFinite { return value }
      }
    }
    let header = RecordingHeader(fields: [.init(key: "side", value: "left")])
    var writer = RecordingWriter(header: header, hasAngularVelocity: true)
    let samples = (0..<2000).map { index in
      MotionSample(
        time: Double(index) / 3, acceleration: Vector3(number(), number(), -0.0),
        angularVelocity: Vector3(number(), number(), number()))
    }
    for sample in samples { writer.append(sample) }
    let file = try TemporaryFile(containing: writer.takeText())
    let recording = try Recording(path: file.path)
    #expect(recording.header == header)
    #expect(recording.samples == samples)
    #expect(recording.samples.allSatisfy { $0.acceleration.z.sign == .minus })
  }

  @Test func isRefusedByItsLineWhereAFigureIsMissing() throws {
    var writer = RecordingWriter(header: RecordingHeader(), hasAngularVelocity: true)
    writer.append(MotionSample(time: 0, acceleration: .zero))
    let file = try TemporaryFile(containing: writer.takeText())
    let error = try #require(throws: RecordingError.self) { try Recording(path: file.path) }
    #expect(error.line == 2)
    #expect(error.problem == .notFinite(column: "anglvel_x", text: "nan"))
  }
}
