import Glibc

/// One time of a device from its opening to its failure or to the end of its reader.
///
/// Runs on the reader's thread and owns there all that is libiio's.
struct IIOSession {
  private let reader: IIODeviceReader
  private var plan: IIOReaderPlan { reader.plan }
  private var place: IIOSpecification.Place { plan.specification.place }

  init(_ reader: IIODeviceReader) { self.reader = reader }

  /// Returns when the reader is stopped; throws what went wrong.
  func run() throws(IIOTrouble) {
    // A trigger that was made is known to a new context only.
    for mayMakeTrigger in [place == .local, false] {
      let context = try attempt { () throws(IIOError) in
        try IIOContext(uri: plan.specification.uri, timeout: plan.timeout)
      }
      if try read(context, mayMakeTrigger: mayMakeTrigger) { return }
    }
  }

  /// Returns false where a new context is needed.
  private func read(
    _ context: borrowing IIOContext, mayMakeTrigger: Bool
  ) throws(IIOTrouble) -> Bool {
    let sensors = IIODiscovery.sensors(in: context, place: place)
    guard let sensor = sensors.first(where: { $0.identity == plan.identity }),
      let triad = plan.kinds.contains(.acceleration) ? sensor.accelerometer : sensor.gyroscope,
      let device = context.devices.first(where: { $0.id == triad.deviceID })
    else {
      throw .gone("it is not plugged in at \(place.inWords)")
    }
    var warnings = versionWarnings(context)
    let trigger: IIODevice?
    var isTriggered = true
    do throws(IIOError) {
      switch try TriggerSetup.set(
        for: device, among: context.devices, mayMake: mayMakeTrigger)
      {
      case .ready(let found): trigger = found
      case .made: return false
      case .none:
        trigger = nil
        isTriggered = false
      }
    } catch {
      trigger = nil
      warnings.append("\(error)")
    }
    let channels = plan.kinds.compactMap { $0.channels(of: device) }.joined()
    let (rate, fault) = SamplingFrequency(
      device: device, channels: Array(channels), trigger: trigger
    ).choose(plan.specification.wantedRate)
    if let fault { warnings.append("it runs at the rate that it has: \(fault)") }
    guard triad.isBuffered else {
      try poll(device, warnings: warnings + ["it has no buffer: \(Self.pollingWords)"])
      return true
    }
    do throws(IIOError) {
      try stream(device, rate: rate, warnings: warnings)
    } catch {
      guard error.code == EINVAL, !isTriggered else {
        throw IIOTrouble(error, device: device.id, place: place)
      }
      let there = place == .local ? "" : ", where it is"
      let cure = "for its full rate\(there), as root: \(HighResolutionTrigger.cure)"
      try poll(
        device, warnings: warnings + ["it has no trigger: \(Self.pollingWords); \(cure)"])
    }
    return true
  }

  private static let pollingWords: String =
    "its axes are read one by one, at \(Int(IIOReaderPlan.largestPollingRate)) Hz at the most"

  private func stream(
    _ device: IIODevice, rate: Double?, warnings: [String]
  ) throws(IIOError) {
    let clock = TimestampClock.choose(device)
    var scan = try ScanReader(device, kinds: plan.kinds)
    let samples = plan.samples(at: rate)
    let reserve = (rate ?? plan.specification.wantedRate) * IIOReaderPlan.reserve / Double(samples)
    reader.beginCall()
    defer { reader.endCall() }
    let buffer = try IIOBuffer(
      device, samples: samples, reserve: max(4, Int(reserve)), brake: reader.brake)
    reader.endCall()
    scan.locate(in: buffer)
    reader.tell(
      .opened(
        IIOOpening(
          rate: rate, clock: scan.hasTimestamps ? .sensor : .count, warnings: warnings)))
    try pump(buffer, scan, clock: place == .local ? clock : nil, device: device)
  }

  private func pump(
    _ buffer: borrowing IIOBuffer, _ scan: ScanReader, clock: TimestampClock?, device: IIODevice
  ) throws(IIOError) {
    while !reader.isStopped {
      do throws(IIOError) {
        reader.beginCall()
        defer { reader.endCall() }
        try buffer.refill()
      } catch {
        if reader.isStopped { return }
        // This machine's buffers do not tell of an unplugging: they are silent.
        guard error.code == ETIMEDOUT, place == .local, isThere(device) else { throw error }
        continue
      }
      let readings = scan.readings(
        of: buffer, arrival: MonotonicClock.now, shift: clock?.toMonotonic ?? 0)
      if !readings.isEmpty { reader.tell(.readings(readings)) }
    }
  }

  private func isThere(_ device: IIODevice) -> Bool {
    access("/sys/bus/iio/devices/\(device.id)", F_OK) == 0
  }

  private func poll(_ device: IIODevice, warnings: [String]) throws(IIOTrouble) {
    let poller = try attempt { () throws(IIOError) in
      try AttributePoller(device, kinds: plan.kinds)
    }
    let rate = min(plan.specification.wantedRate, IIOReaderPlan.largestPollingRate)
    reader.tell(.opened(IIOOpening(rate: rate, clock: .arrival, warnings: warnings)))
    var due = MonotonicClock.now
    var readings: [IIOReading] = []
    while !reader.isStopped {
      readings.append(try attempt { () throws(IIOError) in try poller.read() })
      let now = MonotonicClock.now
      if now - (readings.first?.arrival ?? now) >= IIOReaderPlan.bufferLength - 1 / rate {
        reader.tell(.readings(readings))
        readings.removeAll(keepingCapacity: true)
      }
      // What a slow bus has made late is not made up for.
      due = max(due + 1 / rate, now)
      MonotonicClock.sleep(until: due)
    }
  }

  private func versionWarnings(_ context: borrowing IIOContext) -> [String] {
    guard place != .local, let remote = context.version else { return [] }
    let own = SensorLibraries.libiioVersion
    return remote == own
      ? []
      : ["\(place.inWords) has libiio \(remote), this machine \(own): bring both to one version"]
  }

  private func attempt<Result: ~Copyable>(
    _ body: () throws(IIOError) -> Result
  ) throws(IIOTrouble) -> Result {
    do throws(IIOError) {
      reader.beginCall()
      defer { reader.endCall() }
      return try body()
    } catch {
      throw IIOTrouble(error, device: plan.identity, place: place)
    }
  }
}
