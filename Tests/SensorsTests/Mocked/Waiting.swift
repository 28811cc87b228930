import Foundation
import Testing

/// Waits in turns of the main queue until the condition holds; fails after the deadline.
@MainActor
func eventually(
  within seconds: Double = 20, _ condition: @MainActor () -> Bool,
  sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  let deadline = Date(timeIntervalSinceNow: seconds)
  while !condition() {
    try #require(Date() < deadline, "not within \(seconds) s", sourceLocation: sourceLocation)
    try await Task.sleep(for: .milliseconds(2))
  }
}

/// How many descriptors this process has open.
func openDescriptors() -> Int {
  (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
}
