import Glibc

extension VarlinkService {
  /// Why a service cannot listen.
  public enum ListenError: Error, Equatable, Sendable {
    case alreadyServed(path: String)
    case pathTooLong(path: String, limit: Int)
    case notASocket(path: String)
    case system(call: String, path: String, errno: Int32)
  }
}

extension VarlinkService.ListenError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .alreadyServed(let path):
      "\(path): a service listens here already; stop it or take another path"
    case .pathTooLong(let path, let limit):
      "\(path): a socket's path has 1 to \(limit) bytes; take a shorter one"
    case .notASocket(let path):
      "\(path): is there and is not a socket; remove it or take another path"
    case .system(let call, let path, let errno):
      "\(path): \(call): \(systemMessage(errno))\(cure(call, errno))"
    }
  }

  private func cure(_ call: String, _ errno: Int32) -> String {
    switch errno {
    case EPERM where call == "chown": "; only root and its members can give a file to a group"
    case ENOENT, ENOTDIR: "; make the directory or take another path"
    case EACCES, EPERM, EROFS: "; take a path in a directory that you may write to"
    default: ""
    }
  }
}
