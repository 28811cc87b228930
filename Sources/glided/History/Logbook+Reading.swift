import Dispatch
import History

// What is read of the history: now, or behind what was to be written so far.

extension Logbook {
  /// Returns the open file; throws why there is none.
  private func opened() throws(HistoryError) -> HistoryDatabase {
    guard let database, failure.map(\.isLasting) != true else { throw failure ?? .noPlace }
    return database
  }

  /// Returns what `body` reads from the file now. Damage that it meets there has the file set aside.
  func readNow<Value>(
    _ body: (HistoryDatabase) throws(HistoryError) -> Value
  ) throws(HistoryError) -> Value {
    try Self.read(try opened(), for: writer, body)
  }

  nonisolated static func read<Value>(
    _ database: HistoryDatabase, for writer: HistoryWriter,
    _ body: (HistoryDatabase) throws(HistoryError) -> Value
  ) throws(HistoryError) -> Value {
    do throws(HistoryError) {
      return try body(database)
    } catch {
      if case .damaged = error { writer.replace(database, because: error) }
      throw error
    }
  }

  /// Calls `body` on a queue of its own with the file, behind all that was to be written so far, and
  /// `completion` with what it returns on the main queue.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (HistoryDatabase) throws(HistoryError) -> Value,
    completion: @escaping @MainActor (Result<Value, HistoryError>) -> Void
  ) {
    let (readQueue, writer) = (readQueue, writer)
    writer.perform { file in
      readQueue.async {
        let result: Result<Value, HistoryError>
        do throws(HistoryError) {
          result = .success(try Self.read(try file.get(), for: writer, body))
        } catch {
          result = .failure(error)
        }
        DispatchQueue.main.async { MainActor.assumeIsolated { completion(result) } }
      }
    }
  }
}
