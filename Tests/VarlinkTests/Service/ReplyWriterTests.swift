import FoundationEssentials
import Glibc
import Testing

@testable import Varlink

@MainActor
@Suite struct ReplyWriterTests {
  /// A countdown that runs out when the test says so.
  private final class ManualCountdown: Countdown {
    let runOut: @MainActor () -> Void
    var restarts = 0
    var isCancelled = false

    init(_ runOut: @escaping @MainActor () -> Void) {
      self.runOut = runOut
    }

    func restart() { restarts += 1 }

    func cancel() { isCancelled = true }
  }

  /// A writer, and the other end of its socket.
  @MainActor
  private final class Bench {
    nonisolated let client: Descriptor
    var countdowns: [ManualCountdown] = []
    var drained = 0
    var failures: [ReplyWriter.Failure] = []
    lazy var writer = ReplyWriter(
      socket: service, limits: VarlinkLimits(),
      makeCountdown: { [unowned self] patience, runOut in
        #expect(patience == .seconds(30))
        countdowns.append(ManualCountdown(runOut))
        return countdowns[countdowns.count - 1]
      },
      drained: { [unowned self] in drained += 1 },
      failed: { [unowned self] in failures.append($0) })
    private let service: Descriptor

    init() throws {
      var pair: [Int32] = [-1, -1]
      let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue)
      try systemCall("socketpair") { socketpair(AF_UNIX, type, 0, &pair) }
      (service, client) = (Descriptor(owning: pair[0]), Descriptor(owning: pair[1]))
    }

    /// Writes more than the socket takes.
    func fill() {
      while writer.queued.replies < 100 { writer.write(Data(repeating: 1, count: 1000)) }
    }

    /// Reads what is there, at most `limit` bytes.
    nonisolated func read(_ limit: Int) {
      var bytes = [UInt8](repeating: 0, count: limit)
      recv(client.number, &bytes, limit, 0)
    }
  }

  @Test func needsNoCountdownForAClientThatReads() throws {
    let bench = try Bench()
    for _ in 0..<10 {
      bench.writer.write(Data(repeating: 1, count: 1000))
      bench.read(1000)
    }
    #expect(bench.writer.isIdle && bench.countdowns.isEmpty && bench.drained == 0)
  }

  @Test func beginsAnewWhenTheClientReads() async throws {
    let bench = try Bench()
    try await blocking {
      onMain { bench.fill() }
      #expect(onMain { bench.countdowns.map(\.restarts) } == [0])
      bench.read(100_000)
      try eventually { onMain { bench.countdowns[0].restarts > 0 } }
      #expect(onMain { !bench.writer.isIdle && !bench.countdowns[0].isCancelled })

      try eventually {
        bench.read(100_000)
        return onMain { bench.writer.isIdle }
      }
      onMain {
        #expect(bench.countdowns.map(\.isCancelled) == [true])
        #expect(bench.drained == 1 && bench.failures.isEmpty)
        // The next time it falls behind is another.
        bench.fill()
        #expect(bench.countdowns.map(\.isCancelled) == [true, false])
      }
    }
  }

  @Test func givesUpOnAClientThatReadsNothing() async throws {
    let bench = try Bench()
    try await blocking {
      onMain {
        bench.fill()
        bench.countdowns[0].runOut()
        // Later, so that nobody is told in the middle of something else.
        #expect(bench.failures.isEmpty)
        #expect(bench.writer.isIdle && bench.countdowns[0].isCancelled)
        bench.writer.write(Data([1]))
        bench.countdowns[0].runOut()
      }
      try eventually { onMain { bench.failures } == [.stuck] }
      #expect(onMain { bench.countdowns.count } == 1)
    }
  }
}
