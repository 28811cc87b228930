import Dispatch
import Glibc
import Testing

/// How long a test waits for what must come; it fails then.
let deadline: Duration = .seconds(20)

struct TimedOut: Error {}

/// Runs what blocks on a thread of its own, so that the main queue goes on serving.
func blocking<Value: Sendable>(
  _ body: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    DispatchQueue(label: "test").async {
      continuation.resume(with: Result(catching: body))
    }
  }
}

/// Starts a thread beside a blocking test; the group tells when it has ended.
func blockingThread(_ body: @escaping @Sendable () throws -> Void) -> DispatchGroup {
  let group = DispatchGroup()
  DispatchQueue(label: "test").async(group: group) {
    do { try body() } catch { Issue.record(error) }
  }
  return group
}

/// Runs on the main queue from a blocking thread.
func onMain<Value: Sendable>(_ body: @MainActor @Sendable () -> Value) -> Value {
  DispatchQueue.main.sync { MainActor.assumeIsolated(body) }
}

/// Looks again and again until `condition` holds.
func eventually(_ condition: () throws -> Bool) throws {
  let end = ContinuousClock.now + deadline
  while try !condition() {
    guard ContinuousClock.now < end else { throw TimedOut() }
    usleep(200)
  }
}
