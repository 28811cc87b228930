import Glibc
import Testing

@testable import Varlink

@MainActor
@Suite struct DescriptorShortageTests {
  /// In a process of its own, for the limit holds for all of it.
  @Test func waitsAndDoesNotSpin() async {
    await #expect(processExitsWith: .success) {
      try await TestService.run { test in
        let call = #"{"method":"org.example.test.Echo","parameters":{"text":"a"}}"#
        let served = try RawClient(test.path)
        try served.send(call)
        #expect(try served.receive() != nil)

        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        let waiting = try Descriptor.unixStream()
        // The next descriptor would be the first that is too many.
        let next = dup(waiting.number)
        close(next)
        var few = rlimit(rlim_cur: rlim_t(next), rlim_max: limit.rlim_max)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &few)
        try #require(UnixAddress(path: test.path)).connect(waiting)
        let client = RawClient(waiting)
        try client.send(call)
        try eventually { onMain { !test.incidents.isEmpty } }
        // A loop that spins would report at each of its turns.
        for _ in 0..<100 {
          try served.send(call)
          #expect(try served.receive() != nil)
        }
        #expect(onMain { test.incidents.map(\.kind) } == [.cannotAccept(errno: EMFILE)])

        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        #expect(try client.receive() != nil)
      }
    }
  }
}
