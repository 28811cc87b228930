import MotionCore

/// Makes motion samples of a device's events: live ones and recorded ones alike.
///
/// The kernel leaves out what did not change, so each axis keeps its value until it is told anew.
struct FrameAssembler: Sendable {
  let scales: AxisScales

  private(set) var timeline: SensorTimeline
  private(set) var silence: SilenceFiller

  /// How often the kernel had to drop events because nobody took them.
  private(set) var drops: Int = 0

  private var values: [Int32]
  private var isKnown: [Bool]
  private var unwrapper: CounterUnwrapper = CounterUnwrapper()

  /// The time that the sensor gave the frame that is being read; s on its own clock.
  private var stamp: Double?
  private var hasContent: Bool = false
  private var isDiscarding: Bool = false
  private var framesBegun: Int = 0
  private var lastArrival: Double = -.infinity

  /// An axis that has not been told after so many frames does not change: it is taken for 0.
  private static let patience: Int = 100

  /// One for each of ABS_X to ABS_RZ.
  private static let codes: Int = 6

  init(_ profile: EvdevProfile, scales: AxisScales, axes: AxisTable) {
    self.scales = scales
    timeline = SensorTimeline(clock: profile.clock, interval: profile.interval)
    silence = SilenceFiller(
      interval: profile.interval, sendsChangesOnly: profile.clock == .arrival)
    values = Array(repeating: 0, count: Self.codes)
    isKnown = Array(repeating: false, count: Self.codes)
    for (code, axis) in axes where Int(code) < Self.codes {
      values[Int(code)] = axis.value ?? 0
      isKnown[Int(code)] = axis.value != nil
    }
  }

  /// Takes an event, and hands over each sample that it completes.
  mutating func take(_ event: InputEvent, deliver: (MotionSample) -> Void) {
    switch event.type {
    case InputCode.absolute:
      guard !isDiscarding, Int(event.code) < Self.codes else { return }
      values[Int(event.code)] = event.value
      isKnown[Int(event.code)] = true
      hasContent = true
    case InputCode.miscellaneous where event.code == InputCode.timestamp:
      guard !isDiscarding else { return }
      stamp = Double(unwrapper.unwrap(UInt32(bitPattern: event.value))) * 1e-6
      hasContent = true
    case InputCode.synchronization:
      if event.isDropped {
        markDrop()
        isDiscarding = true
      } else if event.isReport {
        finishFrame(arrival: event.time, deliver: deliver)
      }
    default: break
    }
  }

  /// Takes the value that an axis has, as it was read again after events were dropped.
  mutating func set(_ value: Int32, of code: UInt16) {
    guard Int(code) < Self.codes else { return }
    values[Int(code)] = value
    isKnown[Int(code)] = true
  }

  /// Notes that events were dropped: what follows does not follow on what was before.
  mutating func markDrop() {
    // What waited before anybody read it is no loss.
    if framesBegun > 0 { drops += 1 }
    hasContent = false
    stamp = nil
    timeline.skip()
  }

  /// Carries the last values on while the device is silent, up to `now`.
  mutating func waitSilently(until now: Double, deliver: (MotionSample) -> Void) {
    silence.fill(until: now, isWaiting: true, deliver: deliver)
  }

  private mutating func finishFrame(arrival: Double, deliver: (MotionSample) -> Void) {
    defer {
      hasContent = false
      stamp = nil
      isDiscarding = false
    }
    guard !isDiscarding, hasContent else { return }
    framesBegun += 1
    guard framesBegun > Self.patience || hasAllAxes else { return }
    lastArrival = max(lastArrival, arrival)
    let placed = timeline.time(sensor: stamp, arrival: lastArrival)
    let sample = MotionSample(
      time: placed.time, acceleration: vector(scales.acceleration),
      angularVelocity: scales.angularRate.map(vector))
    silence.take(sample, deliver: deliver)
  }

  private var hasAllAxes: Bool {
    let groups = [scales.acceleration.first, scales.angularRate?.first].compactMap { $0 }
    return groups.allSatisfy { isKnown[Int($0)...].prefix(3).allSatisfy { $0 } }
  }

  private func vector(_ group: AxisScales.Group) -> Vector3 {
    let first = Int(group.first)
    return Vector3(
      Double(values[first]) * group.scale.x, Double(values[first + 1]) * group.scale.y,
      Double(values[first + 2]) * group.scale.z)
  }
}
