import Dispatch
import Testing

@testable import Varlink

@MainActor
@Suite struct PipelineTests {
  @Test func answersPipelinedCallsWhereverTheirBytesAreSplit() async throws {
    let pair = [
      #"{"method":"org.example.test.Echo","parameters":{"text":"é"}}"#,
      #"{"method":"org.example.test.Echo","parameters":{"text":"2"}}"#,
    ]
    try await TestService.run { test in
      let bytes = RawClient.bytes(pair)
      let client = try RawClient(test.path)
      for split in bytes.indices {
        try client.send(bytes[..<split])
        try client.drain()
        try client.send(bytes[split...])
        #expect(try client.receive() == #"{"parameters":{"text":"é"}}"#)
        #expect(try client.receive() == #"{"parameters":{"text":"2"}}"#)
      }
    }
  }

  @Test func answersInOrderAndHoldsBackWhatFollowsAnOpenCall() async throws {
    try await TestService.run { test in
      let client = try RawClient(test.path)
      try client.send(
        #"{"method":"org.example.test.Hold"}"#,
        #"{"method":"org.example.test.Forget","parameters":{"text":"2"}}"#,
        #"{"method":"org.example.test.Hold"}"#)
      try eventually { onMain { test.held.count } == 1 }
      // Another client is served meanwhile.
      let other = try RawClient(test.path)
      try other.send(#"{"method":"org.example.test.Echo","parameters":{"text":"other"}}"#)
      #expect(try other.receive() == #"{"parameters":{"text":"other"}}"#)
      #expect(onMain { test.forgotten.isEmpty && test.held.count == 1 })

      onMain { test.held.removeFirst().reply(TestService.Text(text: "1")) }
      #expect(try client.receive() == #"{"parameters":{"text":"1"}}"#)
      #expect(try client.receive() == #"{"parameters":{}}"#)
      try eventually { onMain { test.held.count } == 1 }
      onMain { test.held.removeFirst().reply(TestService.Text(text: "3")) }
      #expect(try client.receive() == #"{"parameters":{"text":"3"}}"#)
    }
  }

  @Test func answersThousandsOfPipelinedCalls() async throws {
    // More than wait in a full queue, and more than one turn takes.
    try await TestService.run { test in
      let client = try RawClient(test.path)
      let count = 3000
      let calls = (0..<count).map {
        #"{"method":"org.example.test.Echo","parameters":{"text":"\#($0)"}}"#
      }
      let sender = blockingThread { try client.send(RawClient.bytes(calls)) }
      for number in 0..<count {
        #expect(try client.receive() == #"{"parameters":{"text":"\#(number)"}}"#)
      }
      sender.wait()
    }
  }

  @Test func answersAClientThatHasSentAll() async throws {
    try await TestService.run { test in
      let client = try RawClient(test.path)
      try client.send(
        #"{"method":"org.example.test.Hold"}"#,
        #"{"method":"org.example.test.Large","parameters":{"length":3000000}}"#,
        #"{"method":"org.example.test.Echo","parameters":{"text":"last"}}"#)
      client.finishSending()
      try eventually { onMain { test.held.count } == 1 }
      onMain { test.held.removeFirst().reply(TestService.Text(text: "held")) }
      #expect(try client.receive() == #"{"parameters":{"text":"held"}}"#)
      #expect(try client.receive()?.utf8.count == 3_000_000 + #"{"parameters":{"text":""}}"#.count)
      #expect(try client.receive() == #"{"parameters":{"text":"last"}}"#)
      #expect(try client.receive() == nil)
    }
  }
}
