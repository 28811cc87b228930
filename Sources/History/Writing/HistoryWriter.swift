import Dispatch
public import Programme

/// Writes the history on a queue of its own, in the order in which it is asked to.
///
/// What is handed over together, and whatever else waits by then, becomes one commit. What cannot
/// be written stays in memory and is tried again, ever more rarely, for as long as there is any.
///
/// All state belongs to the queue; nothing is touched elsewhere.
public final class HistoryWriter: @unchecked Sendable {
  /// What became of the history.
  public enum News: Sendable {
    case opened(HistoryDatabase)
    /// A damaged file was renamed; a new one follows.
    case setAside(damaged: HistoryError, path: String)
    /// It cannot be opened or written. What is in memory is written when it can be, unless it is of
    /// a newer version: then it goes no further than memory's bound.
    case failed(HistoryError)
    /// What was held up is written.
    case recovered
    /// So many changes were let go because memory's bound was reached, or were rejected.
    case lost(Int, HistoryError?)
  }

  let queue: DispatchQueue
  let path: String?
  let lockPatience: Double
  let now: @Sendable () -> WallTime
  let tell: @Sendable (News) -> Void

  var database: HistoryDatabase?
  var failure: HistoryError?
  var numbers: SessionNumbers = SessionNumbers()
  var backlog: Backlog
  let retry: RetryTimer
  private var completions: [@Sendable () -> Void] = []
  private var isAwaited: Bool = false
  private var isClosed: Bool = false

  /// `path` is nil where nobody says where; `tell` is called on the writer's queue. `bound` is how
  /// many changes wait in memory while none can be written: about 20 MB, or three weeks of
  /// exercise. Beyond it details are let go first, then repetitions, the oldest of each.
  /// `lockPatience`: see `HistoryDatabase`.
  public init(
    path: String?, bound: Int = 50_000, lockPatience: Double = HistoryDatabase.lockPatience,
    now: @escaping @Sendable () -> WallTime, tell: @escaping @Sendable (News) -> Void
  ) {
    self.path = path
    self.lockPatience = lockPatience
    self.now = now
    self.tell = tell
    backlog = Backlog(bound: bound)
    queue = DispatchQueue(label: "history")
    retry = RetryTimer(queue: queue)
  }

  /// Writes `changes`; `completion` is called on the writer's queue when they are on the disk, or
  /// when it is known that for now they cannot be.
  public func write(
    _ changes: [HistoryChange], completion: @escaping @Sendable () -> Void = {}
  ) {
    queue.async {
      self.backlog.append(changes)
      self.completions.append(completion)
      guard !self.isAwaited else { return }
      // What is handed over while another commit waits for the disk goes along with this one.
      self.isAwaited = true
      self.queue.async {
        self.isAwaited = false
        self.drainUnlessHeldUp()
      }
    }
  }

  /// Waits until all that was handed over so far is written or cannot be for now; opens the file if
  /// nothing has yet.
  public func flush() {
    queue.sync { drain() }
  }

  /// Writes what waits and closes the file, because the process ends; waits no longer than
  /// `seconds` for a disk that does not answer.
  public func close(within seconds: Double = .infinity) {
    let group = DispatchGroup()
    queue.async(group: group) {
      self.drain()
      self.retry.reset()
      // Whatever it is, nobody is left to be told.
      try? self.database?.close()
      self.database = nil
      self.isClosed = true
    }
    _ = group.wait(timeout: seconds.isFinite ? .now() + seconds : .distantFuture)
  }

  /// Runs `body` on the queue with the open file, or with why there is none.
  public func perform(
    _ body: @escaping @Sendable (Result<HistoryDatabase, HistoryError>) -> Void
  ) {
    queue.async {
      self.drain()
      body(self.database.map(Result.success) ?? .failure(self.failure ?? .noPlace))
    }
  }

  /// Sets a file aside in which a read has met `damage`, and begins a new one, unless that has
  /// happened since.
  public func replace(_ damaged: HistoryDatabase, because damage: HistoryError) {
    queue.async {
      guard !self.isClosed, self.database?.pool === damaged.pool else { return }
      do throws(HistoryError) {
        try self.replaceFile(damage)
      } catch {
        self.fail(error)
      }
      self.drain()
    }
  }

  /// Forgets what waits in memory, removes the file, and begins a new one.
  public func wipe(_ completion: @escaping @Sendable (HistoryError?) -> Void) {
    queue.async {
      self.drain()
      completion(self.removeAll())
    }
  }
}

// MARK: - On the queue

extension HistoryWriter {
  func drain() {
    guard !isClosed else { return }
    let isHeldUp = failure != nil
    do throws(HistoryError) {
      try openIfNeeded()
      try writeBacklog()
      if isHeldUp {
        failure = nil
        tell(.recovered)
      }
      retry.reset()
    } catch {
      fail(error)
    }
    complete()
  }

  /// A disk that takes nothing is not asked with every repetition.
  private func drainUnlessHeldUp() {
    guard retry.isWaiting || isClosed else { return drain() }
    backlog.enforceBound()
    complete()
  }

  private func complete() {
    for completion in completions { completion() }
    completions = []
  }
}
