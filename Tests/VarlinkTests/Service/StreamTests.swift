import Testing

@testable import Varlink

@MainActor
@Suite struct StreamTests {
  nonisolated static let watch: String = #"{"method":"org.example.test.Watch","more":true}"#

  @Test func continuesUntilItIsFinished() async throws {
    try await TestService.run { test in
      let client = try RawClient(test.path)
      // What is pipelined behind a stream waits for its end.
      let next = #"{"method":"org.example.test.Echo","parameters":{"text":"next"}}"#
      try client.send(Self.watch, next)
      #expect(try client.receive() == #"{"continues":true,"parameters":{"text":"begun"}}"#)
      onMain { test.streams[0].send(TestService.Text(text: "2")) }
      #expect(try client.receive() == #"{"continues":true,"parameters":{"text":"2"}}"#)
      onMain { test.streams[0].finish(TestService.Text(text: "3")) }
      #expect(try client.receive() == #"{"parameters":{"text":"3"}}"#)
      #expect(try client.receive() == #"{"parameters":{"text":"next"}}"#)
      // Nothing comes after the end, and nobody is told of a client that is still there.
      onMain {
        test.streams[0].send(TestService.Text(text: "late"))
        test.streams[0].finish(TestService.Text(text: "late"))
      }
      try client.send(next)
      #expect(try client.receive() == #"{"parameters":{"text":"next"}}"#)
      #expect(onMain { test.closedStreams.isEmpty })
    }
  }

  @Test func endsOnceWhenTheClientCloses() async throws {
    try await TestService.run { test in
      let staying = try RawClient(test.path)
      try staying.send(Self.watch)
      _ = try staying.receive()
      var leaving: RawClient? = try RawClient(test.path)
      try leaving?.send(Self.watch)
      _ = try leaving?.receive()
      leaving = nil
      try test.waitForClosedStream()
      onMain {
        #expect(test.closedStreams == [1])
        for stream in test.streams { stream.send(TestService.Text(text: "2")) }
        test.service.close()
        // The other ends with the service; the first is not told twice.
        #expect(test.closedStreams == [1, 0])
      }
      #expect(try staying.receive() == #"{"continues":true,"parameters":{"text":"2"}}"#)
      #expect(try staying.receive() == nil)
    }
  }

  @Test func endsWhereTheClientHadEndedBefore() async throws {
    try await TestService.run { test in
      let client = try RawClient(test.path)
      try client.send(#"{"method":"org.example.test.Hold"}"#, Self.watch)
      client.finishSending()
      try eventually { onMain { test.held.count } == 1 }
      onMain { test.held.removeFirst().reply(TestService.Text(text: "held")) }
      #expect(try client.receive() == #"{"parameters":{"text":"held"}}"#)
      #expect(try client.receive() == #"{"continues":true,"parameters":{"text":"begun"}}"#)
      #expect(try client.receive() == nil)
      #expect(onMain { test.closedStreams } == [0])
    }
  }

  @Test func neverTellsFromWithinSend() async throws {
    try await TestService.run { test in
      var client: RawClient? = try RawClient(test.path)
      try client?.send(Self.watch)
      _ = try client?.receive()
      onMain { client = nil }
      onMain {
        // The socket is closed; the first send finds that out before the loop does.
        let before = test.closedStreams
        for _ in 0..<3 { test.streams[0].send(TestService.Text(text: "to nobody")) }
        #expect(test.closedStreams == before)
      }
      try test.waitForClosedStream()
      #expect(onMain { test.closedStreams } == [0])
    }
  }

  @Test func boundsWhatIsSentMeanwhile() async throws {
    var limits = VarlinkLimits()
    limits.messageLength = 1000
    try await TestService.run(limits: limits) { test in
      let client = try RawClient(test.path)
      try client.send(Self.watch)
      _ = try client.receive()
      try client.send(String(repeating: " ", count: 600), String(repeating: " ", count: 398))
      try client.drain()
      #expect(onMain { test.closedStreams.isEmpty })
      try client.send(" ")
      #expect(try client.receive() == nil)
      #expect(onMain { test.closedStreams } == [0])
    }
  }
}
