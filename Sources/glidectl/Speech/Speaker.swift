import FoundationEssentials
import GlideInterface

/// Speaks one cue at a time, and never waits for it.
///
/// The daemon says which cue stands; a voice may take longer than it reckons. Then the newer one is
/// what is true, and the older is cut off, unless it is a warning: that is spoken to its end, and
/// what comes meanwhile is left out but for another warning.
final class Speaker {
  private let program: SpeechProgram
  private var current: (process: ChildProcess, priority: CuePriority)?
  private var waiting: Cue?
  /// What could not be spoken is said once.
  private var hasFailed: Bool = false

  init(_ program: SpeechProgram) {
    self.program = program
  }

  deinit {
    silence()
  }

  func speak(_ cue: Cue) {
    guard !cue.text.isEmpty else { return }
    tend()
    if let current, current.priority == .safety {
      if cue.priority == .safety { waiting = cue }
      return
    }
    start(cue)
  }

  /// Notices that a voice has ended; to be called now and then.
  func tend() {
    guard let process = current?.process, process.hasEnded else { return }
    process.end(patience: 0)
    current = nil
    if let next = waiting {
      waiting = nil
      start(next)
    }
  }

  /// Cuts off what is being spoken.
  func silence() {
    waiting = nil
    guard let process = current?.process else { return }
    current = nil
    let isOver = process.hasEnded
    process.end(patience: 0)
    guard !isOver, let arguments = program.silence else { return }
    // Not to silence what is spoken next.
    guard let silencing = try? run(arguments) else { return }
    silencing.waitForEnd(patience: 1)
    silencing.end(patience: 0)
  }

  /// Waits until what is being spoken has been, for `patience` at the most, s.
  func finish(patience: Int32) {
    guard let process = current?.process else { return }
    process.waitForEnd(patience: patience)
    silence()
  }

  private func start(_ cue: Cue) {
    silence()
    do {
      current = (try run(program.arguments + [cue.text]), cue.priority)
    } catch {
      if !hasFailed { error.report() }
      hasFailed = true
    }
  }

  private func run(_ arguments: [String]) throws(Failure) -> ChildProcess {
    try ChildProcess(
      path: program.path, arguments: arguments,
      environment: ProcessInfo.processInfo.environment, log: "/dev/null")
  }
}
