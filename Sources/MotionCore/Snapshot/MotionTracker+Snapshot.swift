// The whole state as bytes, to go on from in another process as if there had been no break.
//
// They are the state's own bytes: their layout belongs to the build that took them, and the header
// guards it. They say nothing to others and are no format to keep recordings in.

extension MotionTracker {
  /// How long a snapshot is; bytes.
  public static var snapshotLength: Int {
    MemoryLayout<SnapshotHeader>.size + MemoryLayout<MotionTracker>.size
  }

  /// Calls `body` with the bytes of the present state, at any moment, within a repetition as well.
  ///
  /// The bytes are lent for the call: nothing is allocated.
  public func withSnapshot<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var snapshot = Snapshot(header: SnapshotHeader(checksum: 0), state: self)
    return try withUnsafeMutableBytes(of: &snapshot) {
      (memory: UnsafeMutableRawBufferPointer) throws(Failure) -> Result in
      let bytes = UnsafeMutableRawBufferPointer(rebasing: memory[..<Self.snapshotLength])
      let checksum = SnapshotHeader.checksum(
        of: bytes.bytes, from: MemoryLayout<SnapshotHeader>.size)
      bytes.storeBytes(of: SnapshotHeader(checksum: checksum), as: SnapshotHeader.self)
      return try body(bytes.bytes)
    }
  }

  /// Goes on from a snapshot that the same build took of a tracker with the same profile.
  ///
  /// Only from bytes that this program wrote: the checksum finds damage, not malice.
  public init(restoring bytes: RawSpan, profile: MovementProfile) throws(SnapshotError) {
    let headerLength = MemoryLayout<SnapshotHeader>.size
    guard bytes.byteCount >= headerLength else { throw .notASnapshot }
    let header = bytes.unsafeLoadUnaligned(as: SnapshotHeader.self)
    try header.check()
    guard bytes.byteCount == Self.snapshotLength else {
      throw .wrongLength(bytes.byteCount, expected: Self.snapshotLength)
    }
    guard header.checksum == SnapshotHeader.checksum(of: bytes, from: headerLength) else {
      throw .damaged
    }
    let state = bytes.unsafeLoadUnaligned(fromByteOffset: headerLength, as: MotionTracker.self)
    guard state.profile == profile else { throw .otherProfile }
    self.init(profile: profile)
    self = state
  }
}

/// A header and, without a gap between them, a state.
private struct Snapshot: BitwiseCopyable {
  var header: SnapshotHeader
  var state: MotionTracker
}
