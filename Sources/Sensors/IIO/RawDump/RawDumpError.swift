/// Why a dump of `iio_readdev` cannot be read, in words that say what to do.
public enum RawDumpError: Error, Sendable, Equatable, CustomStringConvertible {
  case cannotRead(path: String, reason: String)
  /// The description of the context is not one, or lacks what is needed.
  case badContext(path: String, reason: String)
  /// The dump does not fit its description.
  case badDump(path: String, reason: String)

  public var description: String {
    switch self {
    case .cannotRead(let path, let reason): "cannot read \(path): \(reason)"
    case .badContext(let path, let reason): "\(path): \(reason)"
    case .badDump(let path, let reason): "\(path): \(reason)"
    }
  }
}
