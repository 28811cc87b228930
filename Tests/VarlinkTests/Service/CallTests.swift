import Testing

@testable import Varlink

@MainActor
@Suite struct CallTests {
  @Test(arguments: [
    (
      #"{"method":"org.example.test.Echo","parameters":{"text":"a/é"}}"#,
      #"{"parameters":{"text":"a/é"}}"#
    ),
    // More was allowed, and one reply is all there is: no "continues".
    (
      #"{"method":"org.example.test.Echo","parameters":{"text":"a"},"more":true}"#,
      #"{"parameters":{"text":"a"}}"#
    ),
    (
      #"{"method":"org.example.test.Echo"}"#,
      #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"text"}}"#
    ),
    (
      #"{"method":"org.example.test.Echo","parameters":{"text":"a","test":1}}"#,
      #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"test"}}"#
    ),
    (
      #"{"method":"org.example.test.Watch"}"#,
      #"{"error":"org.varlink.service.ExpectedMore","parameters":{}}"#
    ),
    (
      #"{"method":"org.example.test.Missing"}"#,
      #"{"error":"org.varlink.service.MethodNotFound","parameters":"#
        + #"{"method":"org.example.test.Missing"}}"#
    ),
    (
      #"{"method":"org.example.test.Planned"}"#,
      #"{"error":"org.varlink.service.MethodNotImplemented","parameters":"#
        + #"{"method":"org.example.test.Planned"}}"#
    ),
    // A handler that let the call go.
    (
      #"{"method":"org.example.test.Drop"}"#,
      #"{"error":"org.varlink.service.MethodNotImplemented","parameters":"#
        + #"{"method":"org.example.test.Drop"}}"#
    ),
    (
      #"{"method":"org.example.other.Echo"}"#,
      #"{"error":"org.varlink.service.InterfaceNotFound","parameters":"#
        + #"{"interface":"org.example.other"}}"#
    ),
    (
      #"{"method":"Echo"}"#,
      #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"method"}}"#
    ),
    (
      #"{"method":"org.example.test.Echo","upgrade":true}"#,
      #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"upgrade"}}"#
    ),
    (
      #"{"method":"org.varlink.service.GetInfo"}"#,
      #"{"parameters":{"interfaces":["org.varlink.service","org.example.test"],"#
        + #""product":"Test","url":"https://example.org","vendor":"Example","version":"1"}}"#
    ),
    (
      #"{"method":"org.varlink.service.GetInfo","parameters":{"x":1}}"#,
      #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"x"}}"#
    ),
    (
      #"{"method":"org.varlink.service.GetInterfaceDescription"}"#,
      #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"interface"}}"#
    ),
    (
      #"{"method":"org.varlink.service.GetInterfaceDescription","#
        + #""parameters":{"interface":"org.example.other"}}"#,
      #"{"error":"org.varlink.service.InterfaceNotFound","parameters":"#
        + #"{"interface":"org.example.other"}}"#
    ),
  ])
  func answers(call: String, reply: String) async throws {
    try await TestService.run { test in
      let client = try RawClient(test.path)
      try client.send(call)
      #expect(try client.receive() == reply)
    }
  }

  @Test func describesAnInterfaceInItsOwnWords() async throws {
    struct Name: Encodable {
      var interface: String
    }
    struct Description: Decodable {
      var description: String
    }
    try await TestService.run { test in
      let client = try VarlinkClient(path: test.path)
      for (name, text) in [
        ("org.example.test", TestService.description),
        ("org.varlink.service", ServiceInterface.description),
      ] {
        let reply = try client.call(
          "org.varlink.service.GetInterfaceDescription", Name(interface: name),
          returning: Description.self)
        #expect(reply.description == text)
      }
    }
  }

  @Test func saysNothingToOnewayCalls() async throws {
    try await TestService.run { test in
      let client = try RawClient(test.path)
      try client.send(
        #"{"method":"org.example.test.Forget","parameters":{"text":"1"},"oneway":true}"#,
        #"{"method":"org.example.test.Missing","oneway":true}"#,
        #"{"method":"org.example.test.Watch","oneway":true}"#,
        #"{"method":"org.example.test.Drop","oneway":true}"#,
        #"{"method":"org.example.test.Echo","parameters":{"text":"2"}}"#)
      #expect(try client.receive() == #"{"parameters":{"text":"2"}}"#)
      #expect(onMain { test.forgotten } == ["1"])
    }
  }

  @Test func closesWhereAReplyHasNoJSON() async throws {
    try await TestService.run { test in
      let client = try RawClient(test.path)
      try client.send(#"{"method":"org.example.test.NotFinite"}"#)
      #expect(try client.receive() == nil)
      let kinds = onMain { test.incidents.map(\.kind) }
      #expect(kinds.count == 1)
      guard case .cannotEncode? = kinds.first else { return #expect(Bool(false), "\(kinds)") }
    }
  }

  @Test func countsOnlyTheFirstAnswer() async throws {
    try await TestService.run { test in
      let client = try RawClient(test.path)
      try client.send(#"{"method":"org.example.test.Hold","more":true}"#)
      try eventually { onMain { test.held.count } == 1 }
      onMain {
        let call = test.held.removeFirst()
        call.reply(TestService.Text(text: "first"))
        call.reply(TestService.Text(text: "second"))
        call.fail(.permissionDenied)
        let stream = call.stream(newest: { _ in TestService.Text(text: "") }, closed: {})
        #expect(stream == nil)
      }
      try client.send(#"{"method":"org.example.test.Echo","parameters":{"text":"next"}}"#)
      #expect(try client.receive() == #"{"parameters":{"text":"first"}}"#)
      #expect(try client.receive() == #"{"parameters":{"text":"next"}}"#)
    }
  }
}
