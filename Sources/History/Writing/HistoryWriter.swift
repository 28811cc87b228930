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

  private let queue: DispatchQueue = DispatchQueue(label: "history")
  private let path: String?
  private let now: @Sendable () -> WallTime
  private let tell: @Sendable (News) -> Void

  private var database: HistoryDatabase?
  private var failure: HistoryError?
  private var numbers: SessionNumbers = SessionNumbers()
  private var backlog: Backlog
  private var completions: [@Sendable () -> Void] = []
  private var isAwaited: Bool = false
  private var isClosed: Bool = false
  private var retry: (any DispatchSourceTimer)?
  private var delay: Double = HistoryWriter.firstDelay

  /// s
  private static let firstDelay: Double = 1
  private static let longestDelay: Double = 60

  /// `path` is nil where nobody says where; `tell` is called on the writer's queue. `bound` is how
  /// many changes wait in memory while none can be written: about 20 MB, or three weeks of
  /// exercise. Beyond it details are let go first, then repetitions, the oldest of each.
  public init(
    path: String?, bound: Int = 50_000, now: @escaping @Sendable () -> WallTime,
    tell: @escaping @Sendable (News) -> Void
  ) {
    self.path = path
    self.now = now
    self.tell = tell
    backlog = Backlog(bound: bound)
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
      self.stopRetrying()
      // Whatever it is, nobody is left to be told.
      try? self.database?.close()
      self.database = nil
      self.isClosed = true
    }
    _ = group.wait(timeout: seconds.isFinite ? .now() + seconds : .distantFuture)
  }

  /// Tries again now what could not be written.
  public func hurry() {
    queue.async { self.drain() }
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
  private func drain() {
    guard !isClosed else { return }
    let isHeldUp = failure != nil
    do throws(HistoryError) {
      try openIfNeeded()
      try writeBacklog()
      if isHeldUp {
        failure = nil
        tell(.recovered)
      }
      stopRetrying()
    } catch {
      fail(error)
    }
    complete()
  }

  /// A disk that takes nothing is not asked with every repetition.
  private func drainUnlessHeldUp() {
    guard retry != nil || isClosed else { return drain() }
    backlog.enforceBound()
    complete()
  }

  private func complete() {
    for completion in completions { completion() }
    completions = []
  }

  private func openIfNeeded() throws(HistoryError) {
    guard database == nil else { return }
    guard let path else { throw .noPlace }
    let opened: HistoryDatabase
    do throws(HistoryError) {
      opened = try HistoryDatabase(path: path)
    } catch .damaged(let path, let reason) {
      try setAside(.damaged(path: path, reason: reason))
      opened = try HistoryDatabase(path: path)
    }
    database = opened
    tell(.opened(opened))
  }

  private func writeBacklog() throws(HistoryError) {
    let lost = backlog.takeLost()
    if lost > 0 { tell(.lost(lost, nil)) }
    guard !backlog.isEmpty, let database else { return }
    do throws(HistoryError) {
      try database.write(backlog.changes, numbers: &numbers)
      backlog.clear()
    } catch .rejected {
      try writeOneByOne(to: database)
    } catch .damaged(let path, let reason) {
      try replaceFile(.damaged(path: path, reason: reason))
      try writeBacklog()
    }
  }

  /// What the damaged file had is in it still; what waits goes into the new one.
  private func replaceFile(_ damage: HistoryError) throws(HistoryError) {
    // Whatever it has to say, it is not used any more.
    try? database?.close()
    database = nil
    try setAside(damage)
    try openIfNeeded()
  }

  /// Among them is one that the file does not take: without it the others are written.
  private func writeOneByOne(to database: HistoryDatabase) throws(HistoryError) {
    while let change = backlog.first {
      do throws(HistoryError) {
        try database.write([change], numbers: &numbers)
      } catch .rejected(let reason) {
        tell(.lost(1, .rejected(reason: reason)))
      }
      backlog.removeFirst()
    }
  }

  private func setAside(_ damage: HistoryError) throws(HistoryError) {
    guard let path else { throw .noPlace }
    let target = try HistoryFile.setAside(path, date: "\(now().day)")
    // Sessions of the old file are not in the new one: one that goes on begins there anew.
    numbers.forgetFile()
    tell(.setAside(damaged: damage, path: target))
  }

  private func fail(_ error: HistoryError) {
    if failure != error {
      failure = error
      tell(.failed(error))
    }
    backlog.enforceBound()
    switch error {
    // Waiting changes nothing of these.
    case .newer, .foreign, .noPlace, .rejected: backlog.forgetWithoutWord()
    case .unavailable, .damaged: retryLater()
    }
  }

  private func retryLater() {
    // Where nothing waits, the next change will find out.
    guard retry == nil, !backlog.isEmpty else { return }
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.setEventHandler { [weak self] in
      guard let self else { return }
      retry?.cancel()
      retry = nil
      delay = min(delay * 2, Self.longestDelay)
      drain()
    }
    timer.schedule(deadline: .now() + delay)
    timer.activate()
    retry = timer
  }

  private func stopRetrying() {
    retry?.cancel()
    retry = nil
    delay = Self.firstDelay
  }

  private func removeAll() -> HistoryError? {
    guard let path else { return nil }
    if case .newer? = failure { return failure }
    if case .foreign? = failure { return failure }
    backlog.clear()
    numbers = SessionNumbers()
    do throws(HistoryError) {
      if let database {
        self.database = nil
        try database.close()
      }
      try HistoryFile.removeAll(path)
      try openIfNeeded()
      return nil
    } catch {
      return error
    }
  }
}
