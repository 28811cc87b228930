import Foundation
import History
import Testing

/// A writer, and what it tells, in words.
final class Newsreel: @unchecked Sendable {
  private let lock = NSLock()
  private var told: [String] = []
  private var opened: HistoryDatabase?
  private let path: String?
  private let bound: Int

  private(set) lazy var writer: HistoryWriter = HistoryWriter(
    path: path, bound: bound, now: { SampleSession.morning }
  ) { [weak self] news in self?.add(news) }

  init(path: String?, bound: Int = 50_000) {
    self.path = path
    self.bound = bound
  }

  private func add(_ news: HistoryWriter.News) {
    lock.withLock {
      switch news {
      case .opened(let database):
        opened = database
        told.append("opened")
      case .setAside(_, let path): told.append("set aside: \(path)")
      case .failed(let error): told.append("failed: \(error)")
      case .recovered: told.append("recovered")
      case .lost(let count, let error):
        told.append("lost \(count)" + (error.map { ": \($0)" } ?? ""))
      }
    }
  }

  var all: [String] { lock.withLock { told } }

  var database: HistoryDatabase? { lock.withLock { opened } }
}
