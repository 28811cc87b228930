import Dispatch
import GlideInterface
import History

/// Tells clients what happened once it is in the history: durable before announced.
///
/// What was told together is held back together, in its order. A disk that does not answer holds
/// nothing back for longer than `patience`.
@MainActor
final class Announcements {
  private struct Waiting {
    /// The writing that it waits for; nil where it waits for those before it alone.
    var writing: Int?
    var status: Status?
    var tell: @MainActor () -> Void
  }

  /// An SD card that is busy may take a second for a commit; s.
  private let patience: Double
  private let writer: HistoryWriter
  private let onDelay: @MainActor () -> Void

  private var waiting: [Waiting] = []
  private var lastWriting: Int = 0
  private var lastDone: Int = 0
  private var timer: (any DispatchSourceTimer)?
  /// The status that was told last.
  private var told: Status?

  /// `onDelay` is called when patience is at its end.
  init(
    writer: HistoryWriter, patience: Double = 2, onDelay: @escaping @MainActor () -> Void = {}
  ) {
    self.writer = writer
    self.patience = patience
    self.onDelay = onDelay
  }

  /// What was told last, while what follows waits for the disk; nil where nothing waits.
  var heldStatus: Status? { waiting.isEmpty ? nil : told }

  /// Calls `tell` once `changes`, and all that was to be told before, is done. `status` is what
  /// clients know from then on.
  func announce(
    _ status: Status? = nil, after changes: [HistoryChange] = [],
    _ tell: @escaping @MainActor () -> Void
  ) {
    guard !changes.isEmpty || !waiting.isEmpty else {
      self.told = status ?? told
      tell()
      return
    }
    var writing: Int?
    if !changes.isEmpty {
      lastWriting += 1
      writing = lastWriting
      write(changes, as: lastWriting)
    }
    waiting.append(Waiting(writing: writing, status: status, tell: tell))
    startTimer()
  }

  /// Notes the status that a new session begins with: what was told before is of another.
  func note(_ status: Status) {
    if waiting.isEmpty { told = status }
  }

  /// Tells all that waits, because the process ends; waits for the disk as long as `patience`.
  func flush() {
    writer.close(within: patience)
    tell(upTo: .max)
  }

  private func write(_ changes: [HistoryChange], as number: Int) {
    writer.write(changes) {
      DispatchQueue.main.async {
        MainActor.assumeIsolated { [weak self] in self?.tell(upTo: number) }
      }
    }
  }

  private func tell(upTo number: Int) {
    lastDone = max(lastDone, number)
    while let first = waiting.first, first.writing.map({ $0 <= lastDone }) ?? true {
      waiting.removeFirst()
      told = first.status ?? told
      first.tell()
    }
    if waiting.isEmpty { stopTimer() }
  }

  private func startTimer() {
    guard timer == nil else { return }
    let timer = DispatchSource.makeTimerSource(queue: .main)
    timer.setEventHandler { [weak self] in
      MainActor.assumeIsolated {
        guard let self else { return }
        self.stopTimer()
        self.onDelay()
        self.tell(upTo: self.lastWriting)
      }
    }
    timer.schedule(deadline: .now() + patience)
    timer.activate()
    self.timer = timer
  }

  private func stopTimer() {
    timer?.cancel()
    timer = nil
  }
}
