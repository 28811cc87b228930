import Dispatch
import MotionCore

/// One reading of a sensor, from its start to its stop: its readers, and what makes one stream of
/// what they read.
@MainActor
final class IIORun {
  enum News {
    case opened(rate: Double?, warnings: [String])
    /// Never empty; with the rate that was measured, where it is known.
    case samples([MotionSample], rate: Double?)
    case silent
    case interrupted(IIOTrouble)
    /// Another reason, or the same again.
    case stillInterrupted(IIOTrouble)
    case resumed
    /// A reader hung and was left behind.
    case abandoned
  }

  /// Not the main queue: at the end of the program that one waits for the readers.
  private static let brakes: DispatchQueue = DispatchQueue(label: "iio brakes")

  private(set) var readers: [IIODeviceReader] = []

  private let specification: IIOSpecification
  private let plans: [IIOReaderPlan]
  private let tell: @MainActor (News) -> Void
  private var openings: [IIOOpening?]
  private var assembler: SampleAssembler = SampleAssembler()
  private var meter: RateMeter = RateMeter()
  private var lastSamples: Double = MonotonicClock.now
  private(set) var isInterrupted: Bool = false
  private var watch: (any DispatchSourceTimer)?

  /// A sensor that says nothing for so long is silent; s. At the least five samples.
  static let silence: Double = 1

  /// A call to libiio that takes longer hangs; s. Opening a board that is away takes libiio five.
  static let longestCall: Double = 7

  init(
    _ plan: IIOSensorPlan, specification: IIOSpecification, after predecessors: [IIODeviceReader],
    tell: @escaping @MainActor (News) -> Void
  ) {
    self.specification = specification
    self.tell = tell
    let kinds: [[MotionKind]] =
      if plan.isPair {
        [[.acceleration], [.angularVelocity]]
      } else {
        [plan.gyroscope == nil ? [.acceleration] : [.acceleration, .angularVelocity]]
      }
    plans = kinds.map {
      IIOReaderPlan(specification: specification, identity: plan.identity, kinds: $0)
    }
    openings = plans.map { _ in nil }
    readers = plans.enumerated().map { index, plan in
      reader(plan, after: index < predecessors.count ? predecessors[index] : nil)
    }
    watchOver()
  }

  func stop() {
    watch?.cancel()
    watch = nil
    for reader in readers { reader.stop() }
    pullBrakes()
  }

  /// Tries again now.
  func hurry() {
    for reader in readers { reader.hurry() }
  }

  /// Wakes readers that wait for what will not come.
  func deviceHasGone() {
    for reader in readers { reader.brake.pull() }
  }

  private func reader(
    _ plan: IIOReaderPlan, after predecessor: IIODeviceReader?
  ) -> IIODeviceReader {
    IIODeviceReader(plan, after: predecessor) { [weak self] reader, report in
      DispatchQueue.main.async {
        MainActor.assumeIsolated { self?.take(report, from: reader) }
      }
    }
  }

  /// A buffer that is full soon closes in order; cancelling it keeps the device of another board
  /// busy for some seconds.
  private func pullBrakes() {
    let readers = readers
    let grace: Double = specification.place == .local ? 0.1 : 0.4
    Self.brakes.asyncAfter(deadline: .now() + grace) {
      for reader in readers where !reader.waitUntilClosed(seconds: 0) { reader.brake.pull() }
    }
  }

  private func take(_ report: IIODeviceReader.Report, from reader: IIODeviceReader) {
    // Of one that was stopped or left behind nothing is taken.
    guard watch != nil, let index = readers.firstIndex(where: { $0 === reader }) else { return }
    switch report {
    case .opened(let opening):
      openings[index] = opening
      let all = openings.compactMap { $0 }
      if all.count == openings.count { begin(all) }
    case .readings(let readings):
      guard !openings.contains(nil) else { return }
      take(assembler.take(readings, device: index))
    case .trouble(let trouble):
      openings[index] = nil
      interrupt(trouble)
    }
  }

  private func begin(_ openings: [IIOOpening]) {
    assembler.begin(openings, rate: specification.wantedRate)
    lastSamples = MonotonicClock.now
    var warnings: [String] = []
    for warning in openings.flatMap(\.warnings) where !warnings.contains(warning) {
      warnings.append(warning)
    }
    tell(.opened(rate: openings.compactMap(\.rate).max(), warnings: warnings))
    if isInterrupted {
      isInterrupted = false
      tell(.resumed)
    }
  }

  private func interrupt(_ trouble: IIOTrouble) {
    tell(isInterrupted ? .stillInterrupted(trouble) : .interrupted(trouble))
    isInterrupted = true
  }

  private func take(_ samples: [MotionSample]) {
    if samples.isEmpty { return }
    lastSamples = MonotonicClock.now
    for sample in samples { meter.take(sample.time) }
    tell(.samples(samples, rate: meter.rate))
  }

  /// Only while it is read: nothing wakes an idle daemon.
  private func watchOver() {
    let timer = DispatchSource.makeTimerSource(queue: .main)
    timer.setEventHandler { [weak self] in
      MainActor.assumeIsolated { self?.look() }
    }
    timer.schedule(deadline: .now() + 0.5, repeating: 0.5, leeway: .milliseconds(100))
    timer.activate()
    watch = timer
  }

  private func look() {
    for index in readers.indices where readers[index].callDuration > Self.longestCall {
      abandon(index)
    }
    if openings.contains(nil) { return }
    let interval = openings.compactMap { $0?.rate }.map { 1 / $0 }.max() ?? 0
    if MonotonicClock.now - lastSamples > max(Self.silence, 5 * interval) { tell(.silent) }
  }

  /// Leaves a reader that hangs to itself, and begins anew.
  private func abandon(_ index: Int) {
    let hung = readers[index]
    hung.stop()
    hung.brake.pull()
    openings[index] = nil
    tell(.abandoned)
    interrupt(.gone("\(specification.place.inWords) does not answer"))
    readers[index] = reader(plans[index], after: hung)
  }
}
