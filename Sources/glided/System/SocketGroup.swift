import ArgumentParser
import Glibc

/// The group whose members may use the daemon, as the command line names it.
struct SocketGroup: Sendable, Equatable {
  var name: String
  var id: UInt32

  /// Looks a group up by its name or number.
  init(_ word: String) throws(ValidationError) {
    if let entry = getgrnam(word) {
      self.init(name: word, id: entry.pointee.gr_gid)
    } else if let id = UInt32(word), id != .max {
      self.init(name: word, id: id)
    } else {
      throw ValidationError(
        """
        there is no group "\(word)": make it with "groupadd --system \(word)", or name another
        """)
    }
  }

  private init(name: String, id: UInt32) {
    self.name = name
    self.id = id
  }
}
