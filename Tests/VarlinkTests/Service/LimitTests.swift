import Testing

@testable import Varlink

@MainActor
@Suite struct LimitTests {
  private nonisolated static let call: String =
    #"{"method":"org.example.test.Echo","parameters":{"text":"a"}}"#

  @Test func freesTheDescriptorsOfClientsThatLeave() async throws {
    try await TestService.run { test in
      for _ in 0..<3 {
        var clients: [RawClient] = []
        for number in 0..<20 {
          let client = try RawClient(test.path)
          try client.send(number % 2 == 0 ? StreamTests.watch : Self.call)
          _ = try client.receive()
          clients.append(client)
        }
        let open = try test.openSockets()
        #expect(open == 21)
        clients.removeAll()
        try eventually { try test.openSockets() == 1 }
      }
      #expect(onMain { test.closedStreams.count } == 30)
    }
  }

  @Test func boundsTheConnections() async throws {
    #expect(VarlinkLimits().connections == 4096)
    var limits = VarlinkLimits()
    limits.connections = 3
    try await Self.expectThree(limits)
  }

  @Test func boundsTheConnectionsOfOneUser() async throws {
    #expect(VarlinkLimits().connectionsPerUser == 1024)
    var limits = VarlinkLimits()
    limits.connectionsPerUser = 3
    try await Self.expectThree(limits)
  }

  private nonisolated static func expectThree(_ limits: VarlinkLimits) async throws {
    try await TestService.run(limits: limits) { test in
      var clients: [RawClient] = []
      for _ in 0..<3 {
        let client = try RawClient(test.path)
        try client.send(call)
        #expect(try client.receive() != nil)
        clients.append(client)
      }
      let refused = try RawClient(test.path)
      try refused.send(call)
      #expect(try refused.receive() == nil)
      #expect(onMain { test.incidents.map(\.kind) } == [.tooManyConnections(limit: 3)])
      // The place of one that leaves is free for the next.
      clients.removeLast()
      try eventually {
        let next = try RawClient(test.path)
        try next.send(call)
        return try next.receive() != nil
      }
    }
  }
}
