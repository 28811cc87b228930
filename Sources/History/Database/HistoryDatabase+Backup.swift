import GRDB
import Glibc

extension HistoryDatabase {
  /// Writes a copy to `path`, of the state at one moment, also while there are writes; it is one
  /// file, for its owner alone, and whatever was there is replaced.
  public func backup(to path: String) throws(HistoryError) {
    for name in [path] + HistoryFile.companions.map({ path + $0 }) { unlink(name) }
    try HistoryFile.prepare(path)
    do {
      let copy = try DatabaseQueue(path: path)
      try pool.backup(to: copy)
      // Else the copy would not be whole without its companions.
      try copy.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA journal_mode = DELETE")
      }
      try copy.close()
    } catch {
      unlink(path)
      throw HistoryError(error, path: path)
    }
  }
}
