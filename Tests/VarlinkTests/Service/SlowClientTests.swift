import Testing

@testable import Varlink

@MainActor
@Suite struct SlowClientTests {
  private nonisolated static let filler: String = String(repeating: "x", count: 1000)

  /// Sends until the client misses replies; returns how many were sent.
  private nonisolated static func fill(_ test: TestService) -> Int {
    onMain {
      var count = 0
      while !test.streams[0].isBehind {
        test.streams[0].send(TestService.Text(text: "\(count) \(filler)"))
        count += 1
      }
      return count
    }
  }

  @Test func getsTheNewestAndTheCountOfWhatItMissed() async throws {
    try await TestService.run { test in
      let client = try RawClient(test.path)
      try client.send(StreamTests.watch)
      _ = try client.receive()
      let sent = Self.fill(test)
      onMain {
        for number in 0..<499 { test.streams[0].send(TestService.Text(text: "lost \(number)")) }
      }
      // One was missed in finding out that the client is behind.
      for number in 0..<sent - 1 {
        let reply = try client.receive()
        #expect(
          reply == #"{"continues":true,"parameters":{"text":"\#(number) \#(Self.filler)"}}"#)
      }
      #expect(
        try client.receive() == #"{"continues":true,"parameters":{"text":"newest, missed 500"}}"#)
      onMain { test.streams[0].send(TestService.Text(text: "again")) }
      #expect(try client.receive() == #"{"continues":true,"parameters":{"text":"again"}}"#)
      #expect(onMain { test.missed } == [500])
    }
  }

  @Test func getsTheNewestBeforeTheLast() async throws {
    try await TestService.run { test in
      let client = try RawClient(test.path)
      try client.send(StreamTests.watch)
      _ = try client.receive()
      let sent = Self.fill(test)
      onMain { test.streams[0].finish(TestService.Text(text: "last")) }
      for _ in 0..<sent - 1 { _ = try client.receive() }
      #expect(
        try client.receive() == #"{"continues":true,"parameters":{"text":"newest, missed 1"}}"#)
      #expect(try client.receive() == #"{"parameters":{"text":"last"}}"#)
    }
  }

  @Test(arguments: [(1 << 20, 4), (10_000, 1024)])
  func boundsTheQueueByRepliesAndByBytes(bytes: Int, replies: Int) async throws {
    var limits = VarlinkLimits()
    limits.queuedBytes = bytes
    limits.queuedReplies = replies
    try await TestService.run(limits: limits) { test in
      let client = try RawClient(test.path)
      try client.send(StreamTests.watch)
      _ = try client.receive()
      let sent = Self.fill(test)
      let (count, length) = onMain { test.streams[0].queued }
      #expect(count <= replies && length <= bytes)
      #expect(count == replies || length > bytes - 2000)
      for _ in 0..<sent { _ = try client.receive() }
      #expect(onMain { test.missed } == [1])
    }
  }

  @Test func getsAReplyLargerThanTheQueue() async throws {
    try await TestService.run { test in
      let client = try RawClient(test.path)
      try client.send(StreamTests.watch)
      _ = try client.receive()
      let large = String(repeating: "x", count: 5 << 20)
      onMain {
        test.streams[0].send(TestService.Text(text: large))
        test.streams[0].send(TestService.Text(text: "missed"))
      }
      #expect(try client.receive() == #"{"continues":true,"parameters":{"text":"\#(large)"}}"#)
      #expect(
        try client.receive() == #"{"continues":true,"parameters":{"text":"newest, missed 1"}}"#)
    }
  }

  @Test func isDisconnectedWhenItReadsNothing() async throws {
    #expect(VarlinkLimits().patience == .seconds(30))
    var limits = VarlinkLimits()
    limits.patience = .milliseconds(100)
    try await TestService.run(limits: limits) { [limits] test in
      let stuck = try RawClient(test.path)
      try stuck.send(StreamTests.watch)
      _ = try stuck.receive()
      let sent = Self.fill(test)
      try test.waitForClosedStream()
      #expect(onMain { test.incidents.map(\.kind) } == [.stuck(after: limits.patience)])
      // What the kernel had taken is still there, and then the end.
      var received = 0
      while try stuck.receive() != nil { received += 1 }
      #expect(received < sent)
    }
  }
}
