/// What stands in front of a snapshot's state, and guards it.
struct SnapshotHeader: BitwiseCopyable, Sendable, Equatable {
  /// To be raised whenever what the state means changes and its size may not.
  static let version: UInt32 = 1

  /// "glid" on a machine that writes the lowest byte first.
  static let magic: UInt32 = 0x6469_6C67

  var magic: UInt32 = SnapshotHeader.magic
  var version: UInt32 = SnapshotHeader.version
  var layout: StateLayout = StateLayout(of: MotionTracker.self)
  /// There in place of padding.
  var reserved: UInt32 = 0
  /// Of the state's bytes.
  var checksum: UInt64

  /// Returns the checksum of `bytes` from `start` on: FNV-1a, 64 bits (Fowler, Noll and Vo). It
  /// finds damage, not malice.
  static func checksum(of bytes: RawSpan, from start: Int) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in start..<bytes.byteCount {
      sum ^= UInt64(bytes.unsafeLoad(fromByteOffset: i, as: UInt8.self))
      sum &*= 0x0000_0100_0000_01B3
    }
    return sum
  }

  /// Throws unless this is the header that this build would write.
  func check() throws(SnapshotError) {
    guard magic == SnapshotHeader.magic else { throw .notASnapshot }
    guard version == SnapshotHeader.version else {
      throw .otherVersion(version, expected: SnapshotHeader.version)
    }
    let expected = StateLayout(of: MotionTracker.self)
    guard layout == expected else { throw .otherLayout(layout, expected: expected) }
  }
}
