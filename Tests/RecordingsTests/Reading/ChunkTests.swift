import TestFiles
import MotionCore
import TestRandom
import Testing

@testable import Recordings

/// What is read does not depend on where the file is divided into reads.
@Suite struct ChunkTests {
  @Test(arguments: [
    "\u{FEFF}# side: left\r\n\r\ntime_s,accel_x,accel_y,accel_z\r\n0,1,2,3.5\r\n\n1,-1,2e3,3.5\r\n",
    "time_s,accel_x,accel_y,accel_z\n0,1,2,3.5\n1,1,2,3.5",
    "time_s,accel_x,accel_y,accel_z\n0,1,2,3.5\n1,1,2,3",
    "time_s,accel_x,accel_y,accel_z\n0,1,2,3.5\n1,1,2,nan\n2,1,2,3\n",
    "# only: a header\n",
  ])
  func readsTheSameInAnyChunk(content: String) throws {
    let file = try TemporaryFile(containing: content)
    let whole = Reading(path: file.path)
    for chunk in 1...content.utf8.count {
      #expect(Reading(path: file.path, chunk: chunk) == whole, "chunks of \(chunk)")
    }
  }

  @Test func judgesALongLineTheSameInAnyChunk() throws {
    let limit = LineReader.longestLine
    let start = "time_s,accel_x,accel_y,accel_z\n0,1,2,3\n"
    let line = "1,1,2,3"
    for (length, isTaken) in [(limit, true), (limit + 1, false)] {
      let padding = String(repeating: " ", count: length - line.utf8.count)
      let file = try TemporaryFile(containing: start + line + padding + "\n2,1,2,3\n")
      for chunk in [4093, 65_536, 65_537, .max] {
        let reading = Reading(path: file.path, chunk: chunk)
        #expect(reading.samples.map(\.time) == (isTaken ? [0, 1, 2] : [0]))
        #expect(reading.error?.problem == (isTaken ? nil : .lineTooLong(limit: limit)))
        #expect(reading.error?.line == (isTaken ? nil : 3))
      }
    }
  }

  @Test func survivesAnyBytes() throws {
    var random = SplitMix64(state: 1)
    let recording = Array("# a: b\ntime_s,accel_x,accel_y,accel_z\n0,1.5,-2,3e1\n0.5,4,5,6\n".utf8)
    let common = Array("0123456789.,-+eE#: \t\r\n\0naif".utf8)
    for round in 0..<600 {
      var bytes: [UInt8]
      if round.isMultiple(of: 3) {
        bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
          .random(in: 0...255, using: &random)
        }
      } else {
        bytes = recording
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          let index = Int.random(in: 0..<bytes.count, using: &random)
          switch Int.random(in: 0..<4, using: &random) {
          case 0: bytes[index] = .random(in: 0...255, using: &random)
          case 1: bytes[index] = common[Int.random(in: 0..<common.count, using: &random)]
          case 2: bytes.insert(common[Int.random(in: 0..<common.count, using: &random)], at: index)
          default: bytes.removeSubrange(index..<min(index + 3, bytes.count - 1))
          }
        }
      }
      let file = try TemporaryFile(containing: bytes)
      let whole = Reading(path: file.path)
      #expect(Reading(path: file.path, chunk: 1) == whole, "\(bytes)")
      #expect(whole.samples.allSatisfy { $0.time.isFinite && $0.acceleration.isFinite })
    }
  }
}
