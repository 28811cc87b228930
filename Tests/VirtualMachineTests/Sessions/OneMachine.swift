import Testing

/// Boots one virtual machine for all tests of a suite.
struct OneMachine: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    let sessions = try await SessionsInTheMachine.play(PlayedSession.all)
    try await SessionsInTheMachine.$current.withValue(sessions) {
      try await function()
    }
  }
}

extension Trait where Self == OneMachine {
  static var oneMachine: OneMachine { OneMachine() }
}
