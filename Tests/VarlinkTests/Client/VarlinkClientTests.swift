import TestFiles
import Dispatch
import Glibc
import Testing

@testable import Varlink

@MainActor
@Suite struct VarlinkClientTests {
  typealias Text = TestService.Text

  struct Nothing: Codable, Equatable {}

  @Test func callsAndReturnsTheReply() async throws {
    try await TestService.run { test in
      let client = try VarlinkClient(path: test.path)
      for text in ["", "é\"\0", String(repeating: "x", count: 2_000_000)] {
        let reply = try client.call("org.example.test.Echo", Text(text: text), returning: Text.self)
        #expect(reply.text == text)
      }
    }
  }

  @Test func throwsTheErrorOfTheServiceAndGoesOn() async throws {
    try await TestService.run { test in
      let client = try VarlinkClient(path: test.path)
      #expect(throws: VarlinkClientError.failed(.invalidParameter("text"))) {
        try client.call("org.example.test.Echo", Nothing(), returning: Text.self)
      }
      #expect(throws: VarlinkClientError.failed(.expectedMore)) {
        try client.call("org.example.test.Watch", Nothing(), returning: Text.self)
      }
      let reply = try client.call("org.example.test.Echo", Text(text: "a"), returning: Text.self)
      #expect(reply.text == "a")
    }
  }

  @Test func streamsUntilTheServiceEnds() async throws {
    try await TestService.run { test in
      let client = try VarlinkClient(path: test.path)
      var received: [String] = []
      try client.stream("org.example.test.Watch", Nothing(), returning: Text.self) { reply in
        received.append(reply.text)
        let count = received.count
        onMain {
          if count < 3 {
            test.streams[0].send(Text(text: "\(count)"))
          } else {
            test.streams[0].finish(Text(text: "end"))
          }
        }
        return true
      }
      #expect(received == ["begun", "1", "2", "end"])
      // The connection is free again.
      let reply = try client.call("org.example.test.Echo", Text(text: "a"), returning: Text.self)
      #expect(reply.text == "a")
    }
  }

  @Test func endsAStreamByClosing() async throws {
    struct Enough: Error {}
    try await TestService.run { test in
      let client = try VarlinkClient(path: test.path)
      try client.stream("org.example.test.Watch", Nothing(), returning: Text.self) { _ in false }
      try test.waitForClosedStream()
      #expect(client.fileDescriptor == -1)
      #expect(throws: VarlinkClientError.closed) {
        try client.call("org.example.test.Echo", Text(text: "a"), returning: Text.self)
      }
      let other = try VarlinkClient(path: test.path)
      #expect(throws: Enough.self) {
        try other.stream("org.example.test.Watch", Nothing(), returning: Text.self) { _ in
          throw Enough()
        }
      }
      try test.waitForClosedStream()
    }
  }

  @Test func letsTheCallerPoll() async throws {
    try await TestService.run { test in
      let client = try VarlinkClient(path: test.path)
      try client.begin("org.example.test.Watch", Nothing())
      #expect(try client.nextReply(Text.self).parameters.text == "begun")
      var wanted = pollfd(fd: client.fileDescriptor, events: Int16(POLLIN), revents: 0)
      #expect(poll(&wanted, 1, 0) == 0)
      #expect(!client.hasReply)
      onMain {
        for number in 1...2 { test.streams[0].send(Text(text: "\(number)")) }
        test.streams[0].finish(Text(text: "3"))
      }
      #expect(poll(&wanted, 1, 20_000) == 1)
      let first = try client.nextReply(Text.self)
      #expect(first.parameters.text == "1" && first.continues)
      // Read along with the first, so that `poll` does not know of it.
      #expect(client.hasReply)
      #expect(try client.nextReply(Text.self).parameters.text == "2")
      let last = try client.nextReply(Text.self)
      #expect(last.parameters.text == "3" && !last.continues)
    }
  }

  @Test func saysWhyItCannotConnect() throws {
    let directory = try TemporaryDirectory()
    let missing = directory.file("missing")
    #expect(throws: VarlinkClientError.cannotConnect(path: missing, errno: ENOENT)) {
      try VarlinkClient(path: missing)
    }
    let dead = directory.file("dead")
    let socket = try Descriptor.unixStream()
    try #require(UnixAddress(path: dead)).bind(socket)
    #expect(throws: VarlinkClientError.cannotConnect(path: dead, errno: ECONNREFUSED)) {
      try VarlinkClient(path: dead)
    }
    let long = directory.file(String(repeating: "a", count: 108))
    #expect(throws: VarlinkClientError.cannotConnect(path: long, errno: ENAMETOOLONG)) {
      try VarlinkClient(path: long)
    }
  }

  @Test(
    arguments: [
      ([], .closed), (Array(#"{"parameters":{"text""#.utf8), .closed),
      (Array("{}\0".utf8), nil), (Array("[]\0".utf8), nil), (Array("\0".utf8), nil),
      (Array(#"{"parameters":{"text":"a"},"continues":true}"#.utf8) + [0], nil),
      (Array(#"{"parameters":{"text":"a"},"continues":1}"#.utf8) + [0], nil),
      (Array(#"{"parameters":{"text":"a"},"id":1}"#.utf8) + [0], nil),
      (Array(#"{"parameters":{"text":1}}"#.utf8) + [0], nil),
      (Array(#"{"parameters":[]}"#.utf8) + [0], nil), (Array(#"{"error":1}"#.utf8) + [0], nil),
      (Array(#"{"parameters":{"text":"a","text":"a"}}"#.utf8) + [0], nil),
      (Array(#"{"error":"a.B"}"#.utf8) + [0], .failed(VarlinkError("a.B"))),
      (Array(#"{"error":"a.B","parameters":null}"#.utf8) + [0], .failed(VarlinkError("a.B"))),
      (
        Array(#"{"error":"a.B","parameters":{"x":1}}"#.utf8) + [0],
        .failed(VarlinkError("a.B", ["x": .integer(1)]))
      ),
    ] as [([UInt8], VarlinkClientError?)])
  func doesNotTrustTheService(bytes: [UInt8], expected: VarlinkClientError?) async throws {
    let error = try await blocking { try Self.errorOnReply(bytes) }
    if let expected {
      #expect(error == expected)
    } else if case .malformed? = error {
    } else {
      Issue.record("\(String(describing: error))")
    }
  }

  @Test func boundsTheLengthOfAReply() async throws {
    let error = try await blocking {
      try Self.errorOnReply([UInt8](repeating: UInt8(ascii: " "), count: (16 << 20) + 1))
    }
    #expect(error == .malformed("longer than 16777216 bytes"))
  }

  /// Returns what the client throws when a service answers with `bytes` and closes.
  private nonisolated static func errorOnReply(_ bytes: [UInt8]) throws -> VarlinkClientError? {
    let directory = try TemporaryDirectory()
    let path = directory.file("socket")
    let listening = try Descriptor.unixStream()
    try #require(UnixAddress(path: path)).bind(listening)
    guard listen(listening.number, 1) == 0 else { throw RawClient.Failed(call: "listen") }
    let thread = blockingThread {
      let server = RawClient(Descriptor(owning: accept(listening.number, nil, nil)))
      _ = try server.receive()
      try server.send(bytes)
    }
    defer { thread.wait() }
    do throws(VarlinkClientError) {
      let client = try VarlinkClient(path: path)
      _ = try client.call("a.B", Nothing(), returning: Text.self)
      return nil
    } catch {
      return error
    }
  }
}
