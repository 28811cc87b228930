import TestFiles
import MotionCore
import Recordings
import Testing

/// The forms that a recording may have.
@Suite struct FormTests {
  private func read(_ content: String) throws -> Recording {
    let file = try TemporaryFile(containing: content)
    return try Recording(path: file.path)
  }

  @Test func readsAccelerometerAndGyroscope() throws {
    let recording = try read(
      "time_s,accel_x,accel_y,accel_z,anglvel_x,anglvel_y,anglvel_z\n0.01,1,-2.5,9.81,.5,-6.,7e-1\n"
    )
    #expect(recording.hasAngularVelocity)
    #expect(
      recording.samples == [
        MotionSample(
          time: 0.01, acceleration: Vector3(1, -2.5, 9.81), angularVelocity: Vector3(0.5, -6, 0.7))
      ])
    #expect(recording.warnings.isEmpty)
  }

  @Test func readsAnAccelerometerAlone() throws {
    let recording = try read("time_s,accel_x,accel_y,accel_z\n0,1,2,3\n0.5,4,5,6\n")
    #expect(!recording.hasAngularVelocity)
    #expect(recording.samples.map(\.angularVelocity) == [nil, nil])
    #expect(recording.samples.map(\.time) == [0, 0.5])
  }

  @Test func findsColumnsByNameAmongOthers() throws {
    let recording = try read(
      "note,accel_z, accel_x ,temp_c,time_s\t,accel_y,note\nfine day,3,1,nan,7,2,\n")
    #expect(
      recording.samples == [MotionSample(time: 7, acceleration: Vector3(1, 2, 3))])
  }

  @Test func readsTheHeaderInItsOrder() throws {
    let recording = try read(
      """
      # device: an IMU: six axes
      #placement:shank
      # said for people alone

      # side:
      # placement: thigh
      time_s,accel_x,accel_y,accel_z
      0,0,0,9.81

      """)
    #expect(
      recording.header.fields == [
        .init(key: "device", value: "an IMU: six axes"),
        .init(key: "placement", value: "shank"),
        .init(key: "side", value: ""),
        .init(key: "placement", value: "thigh"),
      ])
    #expect(recording.header.placement == "shank")
    #expect(recording.header.date == nil)
  }

  @Test(arguments: [
    ("\u{FEFF}time_s,accel_x,accel_y,accel_z\n0,1,2,3\n1,1,2,3\n", "byte order mark"),
    ("time_s,accel_x,accel_y,accel_z\r\n0,1,2,3\r\n1,1,2,3\r\n", "CR LF"),
    ("\n\n time_s,accel_x,accel_y,accel_z\n\n0,1,2,3\n \t\n1,1,2,3\n\n\n", "blank lines"),
    ("time_s, accel_x, accel_y, accel_z\n 0, 1,\t2 , 3\n+1.0,01.,2e0,0.3E+1 \n", "blanks, signs"),
  ])
  func tolerates(content: String, what: String) throws {
    let recording = try read(content)
    #expect(
      recording.samples == [0, 1].map { MotionSample(time: $0, acceleration: Vector3(1, 2, 3)) },
      "\(what)")
    #expect(recording.warnings.isEmpty)
  }

  @Test func toleratesEqualTimes() throws {
    let recording = try read("time_s,accel_x,accel_y,accel_z\n1,1,1,1\n1,2,2,2\n2,3,3,3\n")
    #expect(recording.samples.map(\.time) == [1, 1, 2])
  }

  @Test func readsWhatIsLongerThanItsBuffer() throws {
    let line = "0.25,1.5,2.5,9.80665\n"
    let lines = String(repeating: line, count: 50_000)
    let recording = try read("time_s,accel_x,accel_y,accel_z\n" + lines)
    #expect(recording.samples.count == 50_000)
    #expect(recording.samples.allSatisfy { $0.acceleration == Vector3(1.5, 2.5, 9.80665) })
  }
}
