import TestFiles
import MotionCore
import Recordings
import Testing

/// A last line that a power loss may have cut.
@Suite struct CutLineTests {
  static let whole = "time_s,accel_x,accel_y,accel_z\n0.00,1.25,2.25,3.25\n0.01,1.50,2.50,3.50\n"

  @Test(arguments: [
    "0", "0.02", "0.02,", "0.02,1.75,2.75", "0.02,1.75,2.75,", "0.02,1.75,2.75,-",
    "0.02,1.75,2.75,3", "0.02,1.75,2.75,3.", "0.02,1.75,2.75,3.7", "\0\0\0\0\0", "0.0\u{0}",
  ])
  func leavesOutWhatIsCut(rest: String) throws {
    let file = try TemporaryFile(containing: Self.whole + rest)
    let recording = try Recording(path: file.path)
    #expect(recording.samples.map(\.time) == [0, 0.01])
    #expect(recording.warnings == [.lastLineCut(file: file.path, line: 4)])
    #expect(
      recording.warnings.map(\.description)
        == ["\(file.path):4: the last line is cut short and was left out"])
  }

  @Test(arguments: ["0.02,1.75,2.75,3.75", "0.02,1.75,2.75,3.75\r", "0.02,1.75,2.75,-13.75"])
  func takesWhatShowsThatItIsWhole(rest: String) throws {
    let file = try TemporaryFile(containing: Self.whole + rest)
    let recording = try Recording(path: file.path)
    #expect(recording.samples.map(\.time) == [0, 0.01, 0.02])
    #expect(recording.warnings.isEmpty)
  }

  @Test func cannotTellWithoutDecimals() throws {
    let file = try TemporaryFile(containing: "time_s,accel_x,accel_y,accel_z\n0,1,2,13\n1,1,2,13")
    #expect(try Recording(path: file.path).samples.count == 1)
  }

  @Test func cannotTellWhereDecimalsDiffer() throws {
    let file = try TemporaryFile(
      containing:
        "time_s,accel_x,accel_y,accel_z\n0,1,2,1.25\n1,1,2,1.5\n2,1,2,1.75")
    #expect(try Recording(path: file.path).samples.count == 2)
  }

  @Test func needsNoDecimalsWhereTheLastColumnIsOfNoUse() throws {
    let file = try TemporaryFile(
      containing: "time_s,accel_x,accel_y,accel_z,note\n0,1,2,3,good\n1,1,2,3,ba")
    #expect(try Recording(path: file.path).samples.count == 2)
  }

  @Test func isNoSampleWhereThereIsNoOther() throws {
    let file = try TemporaryFile(containing: "time_s,accel_x,accel_y,accel_z\n0,1,2,3.5")
    let error = try #require(throws: RecordingError.self) { try Recording(path: file.path) }
    #expect(error == RecordingError(file: file.path, problem: .noSamples))
  }
}
