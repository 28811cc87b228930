import Testing

@testable import glided

@Suite struct FaultLogTests {
  @Test func aFaultIsNewOnceInALongWhile() {
    var log = FaultLog()
    let told = [
      log.isNew("busy", of: "a", now: 0), log.isNew("busy", of: "a", now: 3500),
      log.isNew("no permission", of: "a", now: 3500), log.isNew("busy", of: "b", now: 3500),
      log.isNew("busy", of: "a", now: 3601), log.isNew("no permission", of: "a", now: 3601),
    ]
    #expect(told == [true, false, true, true, true, false])
  }

  @Test func faultsThatAreAllDifferentAreBounded() {
    var log = FaultLog()
    var told = 0
    for number in 0..<10_000 where log.isNew("\(number)", of: "a", now: Double(number) * 0.01) {
      told += 1
    }
    #expect(told == 256)
    let later = log.isNew("another", of: "a", now: 5000)
    #expect(later)
  }
}
