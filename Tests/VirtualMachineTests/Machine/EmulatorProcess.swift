import Foundation

/// A program that runs to its end, and that never outlives who waits for it.
final class EmulatorProcess: @unchecked Sendable {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private let lock = NSLock()
  /// Guarded by the lock.
  private var process: Process?
  private var isCancelled = false

  init(_ program: String, _ arguments: [String]) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    self.process = process
  }

  /// Returns when the program has ended by itself; kills it after `patience`, s, or where the task
  /// is cancelled.
  func run(patience: Double) async throws {
    let deadline = DispatchWorkItem { self.kill() }
    DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: deadline)
    defer { deadline.cancel() }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, _>) in
        // A thread of its own: the death of the thread that started it is what ends the program
        // with us, and one of a pool may end sooner.
        Thread { continuation.resume(with: Result { try self.runHere() }) }.start()
      }
    } onCancel: {
      kill()
    }
  }

  private func runHere() throws {
    let running = try lock.withLock { () throws -> Process in
      guard let process, !isCancelled else { throw CancellationError() }
      try process.run()
      return process
    }
    running.waitUntilExit()
    let wasKilled = lock.withLock {
      self.process = nil
      return isCancelled
    }
    if wasKilled { throw Failure(description: "it did not end in time") }
    guard running.terminationReason == .exit, running.terminationStatus == 0 else {
      throw Failure(description: "it ended with status \(running.terminationStatus)")
    }
  }

  private func kill() {
    lock.withLock {
      isCancelled = true
      guard let process, process.isRunning else { return }
      _ = Glibc.kill(process.processIdentifier, SIGKILL)
    }
  }
}
