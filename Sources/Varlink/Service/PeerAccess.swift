import Glibc

/// Who may use a service, whatever the socket's file mode lets in: its owner, root, and the members
/// of one group.
public struct PeerAccess: Sendable, Equatable {
  /// The user that the service runs as.
  public var owner: UInt32
  /// Members by their primary or by a supplementary group; nil for none.
  public var group: UInt32?

  /// The owner is the user of this process, unless another is named.
  public init(owner: UInt32? = nil, group: UInt32? = nil) {
    self.owner = owner ?? geteuid()
    self.group = group
  }

  /// Returns whether `peer` may; `groups` tells its supplementary ones, and is asked only where
  /// nothing else decides.
  func admits(
    _ peer: PeerCredentials, groups: () throws(SystemError) -> [UInt32]
  ) throws(SystemError) -> Bool {
    if peer.user == owner || peer.user == 0 { return true }
    guard let group else { return false }
    if peer.group == group { return true }
    return try groups().contains(group)
  }
}
