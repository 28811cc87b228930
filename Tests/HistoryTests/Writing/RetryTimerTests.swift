import Dispatch
import Testing

@testable import History

@Suite(.timeLimit(.minutes(10)))
struct Retrying {
  /// A disk that is full for a day is not asked every second.
  @Test func theWaitsGetLonger() async {
    let queue = DispatchQueue(label: "test")
    // Touched on its queue alone.
    nonisolated(unsafe) let timer = RetryTimer(queue: queue)
    func wait() async -> Double {
      let start = ContinuousClock.now
      await withCheckedContinuation { continuation in
        queue.async { timer.start { continuation.resume() } }
      }
      return (ContinuousClock.now - start) / .seconds(1)
    }
    // No sooner than that; how much later is the machine's affair.
    #expect(await wait() >= 1)
    #expect(await wait() >= 2)
    queue.sync { timer.reset() }
    #expect(await wait() >= 1)
  }
}
