/// Why bytes are no snapshot to go on from. The cure is the same for all of them: begin with
/// `MotionTracker.init(profile:)`, which needs some seconds to find its bearings again, and take a
/// new snapshot; each case says what to do besides.
public enum SnapshotError: Error, BitwiseCopyable, Sendable, Equatable {
  /// The bytes do not begin as a snapshot does: see that the right file is read, by a machine of
  /// the same byte order.
  case notASnapshot

  /// It is of another format than this build's `expected`: restore it with the build that took it.
  case otherVersion(UInt32, expected: UInt32)

  /// The state has another layout than this build's `expected`, though the format has the same
  /// number: restore it with the build that took it.
  case otherLayout(StateLayout, expected: StateLayout)

  /// There are `count` bytes in place of `expected`: it was cut short or added to. Write it to a
  /// new file and rename that into place.
  case wrongLength(Int, expected: Int)

  /// The bytes are not those that were taken: look to what stores them.
  case damaged

  /// It follows another movement: restore it with the profile with which it was taken.
  case otherProfile
}
