import TestFiles
import Glibc
import MotionCore
import Recordings
import Testing

/// What is wrong is said with the file, the line and the cure.
@Suite struct BadInputTests {
  static let columns = "time_s,accel_x,accel_y,accel_z\n"
  static let sixAxes = "time_s,accel_x,accel_y,accel_z,anglvel_x,anglvel_y,anglvel_z\n"

  private func problem(_ path: String) throws -> String {
    let error = try #require(throws: RecordingError.self) { try Recording(path: path) }
    let text = "\(error)"
    try #require(text.hasPrefix(path))
    return String(text.dropFirst(path.count))
  }

  private func expect(_ content: String, _ expected: String) throws {
    let file = try TemporaryFile(containing: content)
    #expect(try problem(file.path) == expected)
  }

  @Test(arguments: ["", "\n \n", "\u{FEFF}"])
  func isNamedInAnEmptyFile(content: String) throws {
    try expect(content, ": is empty; record again")
  }

  @Test(arguments: ["", "\r\n", "\n\n \n"])
  func isNamedWhereThereAreColumnsAlone(rest: String) throws {
    try expect(Self.columns + rest, ": has columns and no samples; record again")
  }

  @Test(arguments: [
    ("time_s,accel_x,accel_y", 1, "accel_z"),
    ("time_s;accel_x;accel_y;accel_z", 1, "time_s"),
    ("Time_s,accel_x,accel_y,accel_z", 1, "time_s"),
    ("# side: left\n0,1,2,3", 2, "time_s"),
    ("# side: left", 1, "time_s"),
    ("# a comment", 1, "time_s"),
  ])
  func isNamedWhereAColumnIsMissing(front: String, line: Int, column: String) throws {
    let expected = """
      :\(line): the column \(column) is missing; name the columns in the first line behind the \
      header: time_s,accel_x,accel_y,accel_z
      """
    try expect(front + "\n", expected)
  }

  @Test(arguments: [
    ("time_s,accel_x,accel_y,accel_z,accel_x", "the column accel_x is there twice"),
    ("time_s,time_s", "the column time_s is there twice"),
  ])
  func isNamedWhereAColumnIsDoubled(columns: String, problem: String) throws {
    try expect(columns + "\n0,1,2,3,4\n", ":1: \(problem); remove or rename one")
  }

  @Test(arguments: [
    (",anglvel_x,anglvel_z", "anglvel_y"), (",anglvel_y", "anglvel_x and anglvel_z"),
  ])
  func isNamedWhereTheGyroscopeLacksAxes(axes: String, missing: String) throws {
    try expect(
      "time_s,accel_x,accel_y,accel_z\(axes)\n",
      ":1: the gyroscope lacks \(missing); give all its three axes or none")
  }

  @Test(arguments: [
    ("1,fast,2,3", "accel_x", "fast"), ("1,1,2,", "accel_z", ""), ("1,1,2, ", "accel_z", ""),
    ("1,1,0x10,3", "accel_y", "0x10"), ("1,1,2,1.2.3", "accel_z", "1.2.3"),
    ("1,1,2,1e", "accel_z", "1e"), ("1 0,1,2,3", "time_s", "1 0"),
    (
      "1,1,2,\(String(repeating: "x", count: 50))", "accel_z",
      "\(String(repeating: "x", count: 40))…"
    ),
  ])
  func isNamedWhereAFieldIsNoNumber(line: String, column: String, text: String) throws {
    try expect(
      "\(Self.columns)0,1,2,3\n\(line)\n",
      ":3: \(column) is \"\(text)\", which is not a number; write it as in -9.81")
  }

  @Test(arguments: [
    ("0,1,2,3,4,NaN,6", "anglvel_y", "NaN"), ("0,-inf,2,3,4,5,6", "accel_x", "-inf"),
    ("0,Infinity,2,3,4,5,6", "accel_x", "Infinity"), ("0,1,1e999,3,4,5,6", "accel_y", "1e999"),
    ("nan,1,2,3,4,5,x", "time_s", "nan"),
  ])
  func isNamedWhereAFieldIsNotFinite(line: String, column: String, text: String) throws {
    try expect(
      "\(Self.sixAxes)\(line)\n",
      ":2: \(column) is \"\(text)\", which is not a finite number; remove the line")
  }

  @Test(arguments: [
    ("1,1,2", "3 fields"), ("1;1;2;3", "1 field"), ("1,1,2,3,", "5 fields"), ("# pause", "1 field"),
  ])
  func isNamedWhereFieldsAreMissing(line: String, found: String) throws {
    try expect(
      "\(Self.columns)0,1,2,3\n\(line)\n",
      ":3: \(found) instead of 4; give one for each column, divided by commas")
  }

  @Test func isNamedWhereTheTimeGoesBackwards() throws {
    try expect(
      "\(Self.columns)0.5,1,2,3\n0.5,1,2,3\n0.25,1,2,3\n",
      ":4: the time goes backwards, from 0.5 s to 0.25 s; put the lines in the order of time")
  }

  @Test(arguments: [
    ("\u{7F}ELF\u{2}\u{1}\0\0", 1), (columns + "0,1,2,\0\n", 2), (columns + "\u{1B}[1m\n", 2),
  ])
  func isNamedWhereThereIsNoText(content: String, line: Int) throws {
    try expect(content, ":\(line): is not text; a recording is a CSV file in UTF-8")
  }

  @Test(arguments: [("", 1), ("time_s,accel_x,accel_y,accel_z\n0,1,2,3\n", 3)])
  func isNamedWhereALineIsTooLong(front: String, line: Int) throws {
    let problem = "the line is longer than 65536 bytes; end each sample with a line feed"
    let million = String(repeating: "1", count: 1_000_000)
    try expect(front + million, ":\(line): \(problem)")
    try expect("\(front)\(million)\n", ":\(line): \(problem)")
  }

  @Test func isNamedWhereTheHeaderHasNoEnd() throws {
    try expect(
      String(repeating: "# a: b\n", count: 1001) + Self.columns,
      ":1001: more than 1000 lines stand in front of the columns; shorten the header")
  }

  @Test func isNamedWhereBytesAreNoUTF8() throws {
    let file = try TemporaryFile(containing: Array(Self.columns.utf8) + [0x30, 0xFF, 0x80, 0x0A])
    #expect(try problem(file.path) == ":2: is not text; a recording is a CSV file in UTF-8")
  }

  @Test func isNamedWhereThereIsNoFile() throws {
    #expect(
      try problem("/nowhere/recording.csv")
        == ": cannot be read: No such file or directory; check its path and who may read it")
  }

  @Test func isNamedWhereItIsADirectory() throws {
    #expect(try problem("/tmp") == ": is a directory; name a recording in it")
  }

  @Test(.enabled(if: geteuid() != 0, "root may read every file"))
  func isNamedWhereItMayNotBeRead() throws {
    let file = try TemporaryFile(containing: Self.columns)
    try #require(chmod(file.path, 0) == 0)
    #expect(
      try problem(file.path)
        == ": cannot be read: Permission denied; check its path and who may read it")
  }

  @Test func doesNotStopTheLinesBehindIt() throws {
    let file = try TemporaryFile(containing: Self.columns + "0,1,2,3\n1,x,2,3\n2,1,2,3\n")
    var reader = try RecordingReader(path: file.path)
    var times: [Double] = []
    var errors = 0
    while true {
      do {
        guard let sample = try reader.next() else { break }
        times.append(sample.time)
      } catch {
        errors += 1
      }
    }
    #expect(times == [0, 2])
    #expect(errors == 1)
  }
}
