import Testing

@testable import Varlink

@MainActor
@Suite struct CallTests {
  @Test(arguments: [
    (
      #"{"method":"org.example.test.Echo","parameters":{"text":"a"}}"#,
      #"{"parameters":{"text":"a"}}"#
    ),
    (
      #"{"method":"org.example.test.Echo","parameters":{"text":"a"},"more":true}"#,
      #"{"parameters":{"text":"a"}}"#
    ),
  ])
  func answers(call: String, reply: String) async throws {
    try await TestService.run { test in
      let client = try RawClient(test.path)
      try client.send(call)
      #expect(try client.receive() == reply)
    }
  }
}
