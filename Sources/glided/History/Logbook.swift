import Dispatch
import GlideInterface
import History
import Logging
import Programme

/// The history as the daemon has it: what is written, what is read, and what is wrong with it.
///
/// Whatever is wrong, counting goes on.
@MainActor
final class Logbook {
  /// Ten minutes: for so long a session that broke off may be taken up; s.
  nonisolated static let grace: Double = 600

  private(set) var announcements: Announcements
  let clock: WallClock
  /// Where the daemon keeps what is to last; nil where nobody says.
  let directory: String?
  let path: String?
  /// How often a file was opened: another number, another file.
  private(set) var openings: Int = 0

  let writer: HistoryWriter
  private let logger: Logger
  /// For what takes long to read; nothing on it holds up the writer.
  let readQueue: DispatchQueue = DispatchQueue(label: "history readers")

  /// The open file.
  private(set) var database: HistoryDatabase?
  private(set) var failure: HistoryError?
  private var notices: [String] = []
  private var lastKey: Int = 0
  /// What goes along with the next writing that is waited for.
  private var deferred: [HistoryChange] = []
  /// See `Logbook+BrokenSession`.
  var broken: BrokenSession?

  /// The history is `history.sqlite` in `directory`; nil where nobody says which. `patience`: see
  /// `Announcements`; `lockPatience`: see `HistoryDatabase`; s.
  init(
    directory: String?, clock: WallClock, logger: Logger, patience: Double = 2,
    lockPatience: Double = HistoryDatabase.lockPatience
  ) {
    self.directory = directory
    path = directory.map { "\($0)/history.sqlite" }
    self.clock = clock
    self.logger = logger
    let mailbox = Mailbox()
    writer = HistoryWriter(path: path, lockPatience: lockPatience, now: clock.now) { news in
      DispatchQueue.main.async { MainActor.assumeIsolated { mailbox.logbook?.take(news) } }
    }
    announcements = Announcements(writer: writer, patience: patience) {
      mailbox.logbook?.noteDelay()
    }
    mailbox.logbook = self
  }

  /// Opens the file; what comes of it is known with the next turn of the main queue.
  func open() {
    writer.flush()
  }

  /// What the wearer should know, each with its cure.
  var warnings: [String] { (failure.map { ["\($0)"] } ?? []) + notices }

  // MARK: Writing

  /// Returns a key for a session that begins.
  func nextKey() -> SessionKey {
    lastKey += 1
    return .begun(lastKey)
  }

  /// Has `changes` written with the next that is waited for: they alone are not worth a commit.
  func put(off changes: [HistoryChange]) {
    deferred += changes
  }

  /// Calls `tell` when `changes`, and what was put off before, are written; see `Announcements`.
  func announce(
    _ status: Status? = nil, after changes: [HistoryChange] = [],
    _ tell: @escaping @MainActor () -> Void
  ) {
    guard !changes.isEmpty else { return announcements.announce(status, tell) }
    // What was put off may belong to the session that begins only now.
    let begins = changes.filter { if case .beginSession = $0 { true } else { false } }
    let others = changes.filter { if case .beginSession = $0 { false } else { true } }
    let all = begins + deferred + others
    deferred = []
    announcements.announce(status, after: all, tell)
  }

  /// Writes `changes` and calls `completion` on the main queue once they are on the disk, or when it
  /// is known that for now they cannot be.
  func write(
    _ changes: [HistoryChange], completion: @escaping @MainActor () -> Void = {}
  ) {
    announce(after: changes, completion)
  }

  /// Deletes all that was ever written, and begins anew.
  func wipe(_ completion: @escaping @MainActor (HistoryError?) -> Void) {
    deferred = []
    notices = []
    broken = nil
    writer.wipe { error in
      DispatchQueue.main.async { MainActor.assumeIsolated { completion(error) } }
    }
  }

  /// Takes leave of the file, because the daemon ends.
  func close() {
    if !deferred.isEmpty { writer.write(deferred) }
    deferred = []
    announcements.flush()
  }

  // MARK: What is wrong

  func take(_ news: HistoryWriter.News) {
    switch news {
    case .opened(let database):
      self.database = database
      openings += 1
      if lastKey == 0 { settle(database) }
    case .setAside(let damage, let path):
      database = nil
      // What broke off is in the file that was set aside.
      broken = nil
      let notice = "\(damage); it was set aside as \(path), and a new one was begun"
      logger.error("\(notice)")
      notices.append(notice)
    case .failed(let error):
      failure = error
      logger.error(
        "\(error); counting goes on\(error.isLasting ? ", and nothing is kept" : "")")
    case .recovered:
      failure = nil
      logger.notice("the history is written again, with what was held up")
    case .lost(let count, let error):
      logger.error(
        "\(count) entries of the history are lost: \(error.map { "\($0)" } ?? "too many waited")")
    }
  }

  private func noteDelay() {
    logger.warning(
      """
      the disk with the history (\(path ?? "none")) takes longer than a commit may: what is counted \
      is told before it is on the disk
      """)
  }
}

/// Carries what the writer tells to the logbook, which is made after it.
@MainActor
private final class Mailbox {
  weak var logbook: Logbook?
}

extension HistoryError {
  /// Whether waiting does not help.
  var isLasting: Bool {
    switch self {
    case .newer, .foreign, .noPlace, .rejected: true
    case .unavailable, .damaged: false
    }
  }
}
