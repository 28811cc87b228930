// The least firmware that uses the core, for .ci/embedded to measure.

import MotionCore

/// Its size as a symbol is that of MemoryLayout<MotionTracker>.
nonisolated(unsafe) var tracker: MotionTracker = MotionTracker(
  profile: MovementProfile(
    minimumRange: 0.4, maximumRange: 3, shortestCycle: 1, longestCycle: 12, longestHold: 10,
    matchingRepetitions: 2))

nonisolated(unsafe) var repetitions: Int32 = 0

/// What the interrupt of a sensor would call with each sample: s, m/s² and rad/s.
@_cdecl("take")
public func take(
  _ time: Double, _ ax: Real, _ ay: Real, _ az: Real, _ gx: Real, _ gy: Real, _ gz: Real
) -> Int32 {
  let sample = MotionSample(
    time: time, acceleration: Vector3(ax, ay, az), angularVelocity: Vector3(gx, gy, gz))
  tracker.process(sample) { if case .repetition = $0 { repetitions += 1 } }
  return repetitions
}

/// What a button would call.
@_cdecl("beginSet")
public func beginSet() { tracker.beginSet() }

/// What would be called before the power goes: writes the state to a place with room for it.
@_cdecl("save")
public func save(_ place: UnsafeMutableRawPointer) {
  let room = UnsafeMutableRawBufferPointer(start: place, count: MotionTracker.snapshotLength)
  tracker.withSnapshot { bytes in bytes.withUnsafeBytes { room.copyMemory(from: $0) } }
}

/// What would be called when it is back: returns whether the state could be taken up again.
@_cdecl("load")
public func load(_ place: UnsafeRawPointer) -> Bool {
  let bytes = UnsafeRawBufferPointer(start: place, count: MotionTracker.snapshotLength)
  do throws(SnapshotError) {
    tracker = try MotionTracker(restoring: bytes.bytes, profile: tracker.profile)
    return true
  } catch {
    return false
  }
}
