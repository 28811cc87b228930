import Foundation
import Programme
import Testing

@testable import glided

@Suite struct WallClocks {
  /// Against another implementation of the same machine's time.
  @Test func theSystemsTellsLocalTime() throws {
    let before = Date()
    let time = WallClock.system.now()
    let after = Date()
    #expect(
      (before.timeIntervalSince1970...after.timeIntervalSince1970).contains(time.seconds))
    #expect(time.offset == TimeZone.current.secondsFromGMT(for: after))
    let date = try Command("/bin/date", ["-d", "@\(Int(time.seconds))", "--iso-8601=seconds"])
    #expect(date.output == "\(time)\n")
  }
}
