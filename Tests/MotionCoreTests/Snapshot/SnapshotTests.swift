import MotionCore
import Testing

@Suite struct SnapshotTests {
  let profile: MovementProfile = .test
  let tracker: MotionTracker
  let bytes: [UInt8]

  init() {
    var hinge = Hinge()
    hinge.stay(2)
    hinge.repetition(degrees: 60)
    hinge.move(toDegrees: 40, in: 1)
    var tracker = MotionTracker(profile: .test)
    for sample in hinge.samples { tracker.process(sample) { _ in } }
    self.tracker = tracker
    bytes = tracker.snapshotBytes
  }

  @Test func bringsTheStateBack() throws {
    #expect(bytes.count == MotionTracker.snapshotLength)
    let restored = try MotionTracker(restoring: bytes.span.bytes, profile: profile)
    #expect(restored.excursion.bitPattern == tracker.excursion.bitPattern)
    #expect(restored.attitude == tracker.attitude)
    #expect(restored.gyroscopeBias == tracker.gyroscopeBias)
    #expect(restored.snapshotBytes.count == bytes.count)
  }

  @Test func isReadFromAnyAddress() throws {
    let shifted = [0] + bytes
    let span = shifted.span.bytes.extracting(droppingFirst: 1)
    let restored = try MotionTracker(restoring: span, profile: profile)
    #expect(restored.excursion.bitPattern == tracker.excursion.bitPattern)
  }

  @Test func refusesWhatIsNone() {
    expect(.notASnapshot, for: [])
    expect(.notASnapshot, for: Array("time_s,accel_x,accel_y,accel_z\n".utf8))
    expect(.notASnapshot, for: [UInt8](repeating: 0, count: bytes.count))
  }

  @Test func refusesAnotherVersion() {
    var other = bytes
    other[4] += 1
    expect(.otherVersion(UInt32(bytes[4]) + 1, expected: UInt32(bytes[4])), for: other)
  }

  @Test func refusesAnotherLayout() {
    let size = UInt32(MemoryLayout<MotionTracker>.size)
    let stride = UInt32(MemoryLayout<MotionTracker>.stride)
    let alignment = UInt32(MemoryLayout<MotionTracker>.alignment)
    var other = bytes
    other[8] ^= 1
    expect(
      .otherLayout(
        StateLayout(size: size ^ 1, stride: stride, alignment: alignment),
        expected: StateLayout(size: size, stride: stride, alignment: alignment)),
      for: other)
  }

  @Test func refusesAnotherLength() {
    expect(.wrongLength(bytes.count - 1, expected: bytes.count), for: bytes.dropLast())
    expect(.wrongLength(bytes.count + 1, expected: bytes.count), for: bytes + [0])
  }

  /// A bit, here and there behind the header.
  @Test func refusesDamage() {
    let header = bytes.count - MemoryLayout<MotionTracker>.size
    for i in stride(from: header, to: bytes.count, by: 13) {
      var other = bytes
      other[i] ^= 1 << (i % 8)
      expect(.damaged, for: other)
    }
  }

  @Test func refusesAnotherProfile() {
    var other = profile
    other.longestHold += 1
    #expect(throws: SnapshotError.otherProfile) {
      try MotionTracker(restoring: bytes.span.bytes, profile: other)
    }
  }

  private func expect(_ error: SnapshotError, for bytes: some Collection<UInt8>) {
    #expect(throws: error) {
      try MotionTracker(restoring: Array(bytes).span.bytes, profile: profile)
    }
  }
}

extension MotionTracker {
  /// The snapshot as a file would have it.
  var snapshotBytes: [UInt8] {
    withSnapshot { bytes in bytes.withUnsafeBytes { Array($0) } }
  }
}
