import Glibc
import Recordings

/// Which program wrote a file, by its first bytes.
enum FileKind {
  case recording
  case evemu
  case libinput
  /// `iio_readdev`, with the file that describes its context.
  case rawDump(context: String)

  /// Throws where the file is a raw dump and nothing describes it.
  init(path: String) throws(RecordingError) {
    // What cannot be read, whoever reads recordings says.
    let front = Self.front(path)
    if front.starts(with: EvemuReader.firstLine.utf8) {
      self = .evemu
    } else if front.starts(with: LibinputRecordReader.firstLine.utf8) {
      self = .libinput
    } else if front.contains(0) {
      self = .rawDump(context: try Self.context(of: path))
    } else {
      self = .recording
    }
  }

  private static func front(_ path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: 4096) { bytes, count in
      count = max(0, read(descriptor, bytes.baseAddress, bytes.count))
    }
  }

  /// The description stands beside the dump: imu.bin.xml, or imu.xml.
  private static func context(of path: String) throws(RecordingError) -> String {
    var candidates = ["\(path).xml"]
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    if let dot = name.lastIndex(of: ".") { candidates.append("\(path[..<dot]).xml") }
    if let found = candidates.first(where: { access($0, R_OK) == 0 }) { return found }
    throw RecordingError(
      file: path,
      problem: .unusable(
        """
        is not text; if iio_readdev wrote it, put the description of its context beside it: \
        iio_info -x > \(candidates[0])
        """))
  }
}
