import Glibc
import Testing

@testable import Varlink

@MainActor
@Suite struct MalformedMessageTests {
  @Test(arguments: [
    "{", "[]", "{}", "", #"{"method":1}"#, #"{"method":"org.example.test.Echo","id":1}"#,
    #"{"method":"org.example.test.Echo","parameters":[]}"#,
    #"{"method":"org.example.test.Echo","parameters":{"text":"a","text":"a"}}"#,
    #"{"method":"org.example.test.Echo","parameters":{"text":{"x":1,"\u0078":1}}}"#,
    "{\"method\":\"org.example.test.Echo\"}\n",
    #"{"method":"org.example.test.Echo","parameters":{"text":\#(String(repeating: "[", count: 100_000))"#,
  ])
  func closesTheConnection(message: String) async throws {
    try await TestService.run { test in
      let client = try RawClient(test.path)
      let next = #"{"method":"org.example.test.Forget","parameters":{"text":"never"}}"#
      try client.send(message, next)
      if message.hasSuffix("\n") {
        // A newline is white space to JSON; the NUL after it ends the message.
        #expect(try client.receive()?.contains("InvalidParameter") == true)
        return
      }
      #expect(try client.receive() == nil)
      onMain {
        #expect(test.forgotten.isEmpty)
        #expect(test.incidents.count == 1)
        guard case .malformed? = test.incidents.first?.kind else {
          return #expect(Bool(false), "\(test.incidents)")
        }
        #expect(test.incidents.first?.peer?.process == getpid())
      }
    }
  }

  @Test func closesWhereANewlineStandsForTheNul() async throws {
    try await TestService.run { test in
      let client = try RawClient(test.path)
      let call = #"{"method":"org.example.test.Echo","parameters":{"text":"a"}}"#
      try client.send(Array("\(call)\n\(call)\0".utf8))
      #expect(try client.receive() == nil)
    }
  }

  @Test func boundsTheLengthOfAMessage() async throws {
    var limits = VarlinkLimits()
    limits.messageLength = 100_000
    try await TestService.run(limits: limits) { test in
      let empty = #"{"method":"org.example.test.Echo","parameters":{"text":""}}"#
      func call(_ length: Int) -> String {
        empty.replacing(
          #""text":""#, with: #""text":"\#(String(repeating: "x", count: length - empty.count))"#)
      }
      let client = try RawClient(test.path)
      try client.send(call(100_000), call(100_000))
      #expect(try client.receive()?.contains("xxx") == true)
      #expect(try client.receive()?.contains("xxx") == true)
      // One byte too many, with its end and without.
      try client.send(call(100_001))
      #expect(try client.receive() == nil)
      let other = try RawClient(test.path)
      try other.send(Array(call(100_001).utf8))
      #expect(try other.receive() == nil)
      let reason = "message longer than 100000 bytes"
      #expect(onMain { test.incidents.map(\.kind) } == [.malformed(reason), .malformed(reason)])
    }
  }

  @Test func closesAfterSixteenMebibytesWithoutAnEnd() async throws {
    #expect(VarlinkLimits().messageLength == 16 * 1024 * 1024)
    try await TestService.run { test in
      let client = try RawClient(test.path)
      try client.send([UInt8](repeating: UInt8(ascii: " "), count: 16 << 20))
      try client.drain()
      #expect(onMain { test.incidents.isEmpty })
      try client.send([UInt8(ascii: " ")])
      #expect(try client.receive() == nil)
    }
  }
}
