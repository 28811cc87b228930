import FoundationEssentials
import GlideInterface
import Glibc
import History
import Varlink

/// Answers one Backup: makes a copy beside the history and sends it in pieces.
///
/// The copy has no name any more when the first piece goes, so that nothing of it can be left over.
final class BackupStream: Sendable {
  /// Bytes; a third more in base64. Three of them divide it.
  private static let piece: Int = 192 << 10

  private let file: Int32
  private let size: Int

  /// Copies the history; takes its time.
  init(_ database: HistoryDatabase) throws(HistoryError) {
    let path = "\(database.path).backup"
    try database.backup(to: path)
    defer { unlink(path) }
    file = open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard file >= 0, fstat(file, &status) == 0 else {
      throw .unavailable(path: path, reason: String(cString: strerror(errno)))
    }
    size = Int(status.st_size)
  }

  deinit {
    close(file)
  }

  @MainActor
  static func answer(_ call: VarlinkCall, from logbook: Logbook) {
    logbook.read { database throws(HistoryError) in
      try BackupStream(database)
    } completion: { result in
      switch result {
      case .failure(let error): call.fail(error.reply)
      case .success(let backup): backup.send(to: call)
      }
    }
  }

  @MainActor
  private func send(to call: VarlinkCall) {
    var offset = 0
    PacedReplies<Backup.Reply> { [self] completion in
      do throws(HistoryError) {
        let bytes = try read(at: offset)
        offset += bytes.count
        completion(
          .success(
            PacedReplies.Next(
              reply: Backup.Reply(data: bytes.base64EncodedString(), size: size),
              isLast: offset >= size)))
      } catch {
        completion(.failure(error.reply))
      }
    }.answer(call, empty: Backup.Reply(data: "", size: size))
  }

  private func read(at offset: Int) throws(HistoryError) -> Data {
    var bytes = Data(count: min(Self.piece, size - offset))
    let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, offset) }
    guard count == bytes.count else {
      throw .unavailable(path: "the copy", reason: String(cString: strerror(errno)))
    }
    return bytes
  }
}
