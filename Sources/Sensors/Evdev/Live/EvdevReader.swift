import Dispatch
import Glibc
import MotionCore

/// Reads an open input device on the main queue, until it is cancelled or the device goes.
@MainActor
final class EvdevReader {
  /// What the reader tells; samples are never empty.
  enum News {
    case samples([MotionSample])
    /// Nothing has come for longer than it should, or something has come again.
    case silent(Bool)
    case gone(EvdevHandle.Failure)
  }

  private var assembler: FrameAssembler
  private let open: Open
  private let tell: @MainActor (News) -> Void
  private var source: (any DispatchSourceRead)?
  private var timer: (any DispatchSourceTimer)?
  private var lastEvent: Double
  private var isSilent: Bool = false

  /// Whether events have times of CLOCK_MONOTONIC; nil before that is known.
  private var hasOurClock: Bool?

  /// The most events in one turn of the main queue: some milliseconds' work.
  private static let turnEvents: Int = 4096

  /// How often silence is looked for; ms. Ten in a second are few for who reads a hundred samples.
  private static let watchInterval: Int = 100

  /// After so long without an event, a device is silent; s.
  private static let silence: Double = 1

  /// Keeps the descriptor open until the source is done with it.
  private final class Open {
    let handle: EvdevHandle

    init(_ handle: consuming EvdevHandle) {
      self.handle = handle
    }
  }

  /// Throws what is wrong with the node.
  init(
    _ profile: EvdevProfile, handle: consuming EvdevHandle,
    tell: @escaping @MainActor (News) -> Void
  ) throws(AxisScales.Problem) {
    let axes = handle.axes
    assembler = FrameAssembler(profile, scales: try AxisScales(profile, axes), axes: axes)
    hasOurClock = handle.isMonotonic ? true : nil
    open = Open(handle)
    self.tell = tell
    lastEvent = Self.now
  }

  var scales: AxisScales { assembler.scales }
  var drops: Int { assembler.drops }
  var clock: SensorTimeline.Clock { assembler.timeline.clock }

  func start() {
    let source = DispatchSource.makeReadSource(
      fileDescriptor: open.handle.descriptor, queue: .main)
    source.setEventHandler { [weak self] in
      MainActor.assumeIsolated { self?.turn() }
    }
    source.setCancelHandler { [open] in withExtendedLifetime(open) {} }
    source.activate()
    self.source = source
    let timer = DispatchSource.makeTimerSource(queue: .main)
    timer.setEventHandler { [weak self] in
      MainActor.assumeIsolated { self?.watch() }
    }
    timer.schedule(
      deadline: .now() + .milliseconds(Self.watchInterval),
      repeating: .milliseconds(Self.watchInterval), leeway: .milliseconds(20))
    timer.activate()
    self.timer = timer
  }

  /// Tells nothing more.
  func cancel() {
    source?.cancel()
    source = nil
    timer?.cancel()
    timer = nil
  }

  private func turn() {
    guard source != nil else { return }
    var samples: [MotionSample] = []
    var failure: EvdevHandle.Failure?
    var count = 0
    reading: while true {
      switch open.handle.next() {
      case .event(let event):
        take(event, into: &samples)
      case .dropped:
        assembler.markDrop()
        for code in 0..<UInt16(6) { assembler.set(open.handle.value(of: code), of: code) }
      case .nothing:
        // Readable and yet nothing to read: the other end is closed.
        if count == 0, open.handle.isHungUp { failure = .init(call: "poll", errno: ENODEV) }
        break reading
      case .failed(let errno):
        failure = .init(call: "read", errno: errno)
        break reading
      }
      count += 1
      if count == Self.turnEvents {
        // What libevdev has read already wakes no source.
        DispatchQueue.main.async { [weak self] in
          MainActor.assumeIsolated { self?.turn() }
        }
        break
      }
    }
    if count > 0 { noteLife() }
    if !samples.isEmpty, source != nil { tell(.samples(samples)) }
    if let failure, source != nil {
      cancel()
      tell(.gone(failure))
    }
  }

  private func take(_ event: InputEvent, into samples: inout [MotionSample]) {
    var event = event
    // Where our clock was asked for in vain, the first event shows whether it is ours all the same.
    let isOurs = hasOurClock ?? (abs(event.time - Self.now) < Self.plausible)
    hasOurClock = isOurs
    if !isOurs { event.time = Self.now }
    assembler.take(event) { samples.append($0) }
  }

  /// No event waits so long to be read; s.
  private static let plausible: Double = 5

  private func noteLife() {
    lastEvent = Self.now
    guard isSilent else { return }
    isSilent = false
    tell(.silent(false))
  }

  private func watch() {
    let now = Self.now
    var samples: [MotionSample] = []
    assembler.waitSilently(until: now) { samples.append($0) }
    if !samples.isEmpty { tell(.samples(samples)) }
    if !isSilent, source != nil, now - lastEvent > Self.silence {
      isSilent = true
      tell(.silent(true))
    }
  }

  /// CLOCK_MONOTONIC, which is what Dispatch has for uptime; s.
  private static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) * 1e-9 }
}
