import Dispatch
import MotionCore

/// A motion sensor among the input devices: a game controller, for the most part.
///
/// It stands for the device, wherever that is connected: unplugged and connected again, by cable or
/// by radio, it is the same sensor. Its node is open only while somebody takes its samples.
@MainActor
public final class EvdevSensor: MotionSensor {
  /// Where the device is at present.
  struct Place: Equatable {
    var sysfsPath: String
    var node: String
  }

  public var id: String

  private(set) var place: Place?
  private let profile: EvdevProfile
  private let device: InputDevice
  private let placement: String?
  private let changed: @MainActor () -> Void

  private var state: SensorDescription.State {
    didSet { if state != oldValue { changed() } }
  }
  private var reader: EvdevReader?
  private var deliver: (@MainActor (SensorEvent) -> Void)?
  private var scales: AxisScales?
  private var meter: RateMeter = RateMeter()
  private var gaps: GapDetector = GapDetector()
  private var lastTime: Double = -.infinity
  private var drops: Int = 0
  private var taken: Int = 0

  /// When it is tried again to open the node of a device that is there; s.
  private var patience: Double = EvdevSensor.firstPatience
  private static let firstPatience: Double = 0.5
  private static let longestPatience: Double = 8

  init(
    _ device: InputDevice, profile: EvdevProfile, placement: String?, at place: Place,
    changed: @escaping @MainActor () -> Void
  ) {
    self.device = device
    self.profile = profile
    self.placement = placement
    self.place = place
    self.changed = changed
    id = profile.key
    state = Self.standing(place)
  }

  var identity: String { Self.identity(device, profile) }

  nonisolated static func identity(_ device: InputDevice, _ profile: EvdevProfile) -> String {
    device.identity + (profile.part.map { "/\($0)" } ?? "")
  }

  public var description: SensorDescription {
    SensorDescription(
      id: id, identity: identity, name: profile.name ?? device.name,
      hasGyroscope: profile.angularRate != nil,
      rate: reader == nil ? 1 / profile.interval : meter.rate ?? 1 / profile.interval,
      accelerationRange: scales?.acceleration.range, angularRateRange: scales?.angularRate?.range,
      placement: placement, isLive: true, state: state, warnings: warnings)
  }

  private var warnings: [String] {
    var warnings: [String] = []
    let drops = drops + (reader?.drops ?? 0)
    if drops > 0 {
      let times = drops == 1 ? "once" : "\(drops) times"
      warnings.append("the system was too busy to take its samples \(times): some are lost")
    }
    // One in a hundred does no harm.
    if gaps.missing * 100 > taken {
      warnings.append(
        "\(gaps.missing) of \(taken + gaps.missing) samples are missing; bring it nearer")
    }
    return warnings
  }

  public func start(deliver: @escaping @MainActor (SensorEvent) -> Void) throws(SensorError) {
    stop()
    do {
      try openNode()
    } catch {
      state = Self.state(after: error)
      throw error
    }
    drops = 0
    patience = Self.firstPatience
    self.deliver = deliver
  }

  public func stop() {
    deliver = nil
    closeNode()
    switch state {
    case .inUse, .silent: state = .ready
    default: break
    }
  }

  /// The device is there, by its node: it has come, or something of it has changed.
  func attach(_ place: Place) {
    self.place = place
    guard reader == nil else { return }
    if deliver == nil {
      state = Self.standing(place)
    } else {
      resume()
    }
  }

  /// The device has gone.
  func detach(_ sysfsPath: String) {
    guard place?.sysfsPath == sysfsPath else { return }
    place = nil
    lose(.gone(sensor: id, reason: "it was unplugged or switched off; connect it again"))
  }

  private func resume() {
    guard deliver != nil, reader == nil, place != nil else { return }
    do {
      try openNode()
    } catch {
      state = Self.state(after: error)
      retry()
      return
    }
    patience = Self.firstPatience
    deliver?(.resumed)
  }

  /// Tries again later: a node's permissions are set after it is made, and a device that failed may
  /// be there all the same.
  private func retry() {
    guard place != nil else { return }
    DispatchQueue.main.asyncAfter(deadline: .now() + patience) { [weak self] in
      MainActor.assumeIsolated { self?.resume() }
    }
    patience = min(patience * 2, Self.longestPatience)
  }

  private func openNode() throws(SensorError) {
    guard let place else {
      throw .gone(sensor: id, reason: "it is not connected; connect it or switch it on")
    }
    let reader: EvdevReader
    do {
      reader = try EvdevReader(profile, handle: try EvdevHandle(node: place.node)) {
        [weak self] in self?.take($0)
      }
    } catch let failure as EvdevHandle.Failure {
      throw failure.error(sensor: id, node: place.node)
    } catch let problem as AxisScales.Problem {
      throw .unreadable(sensor: id, reason: problem.reason)
    } catch {
      throw .unreadable(sensor: id, reason: "\(error)")
    }
    scales = reader.scales
    meter = RateMeter()
    gaps = GapDetector()
    taken = 0
    self.reader = reader
    state = .inUse
    reader.start()
  }

  private func closeNode() {
    drops += reader?.drops ?? 0
    reader?.cancel()
    reader = nil
  }

  private func take(_ news: EvdevReader.News) {
    switch news {
    case .samples(let samples):
      // Another connection of the same device is another clock.
      let later = samples.filter { $0.time > lastTime }
      guard let last = later.last else { return }
      lastTime = last.time
      for sample in later {
        meter.take(sample.time)
        gaps.take(sample.time)
      }
      taken += later.count
      deliver?(.samples(later))
    case .silent(let isSilent):
      state = isSilent ? .silent : .inUse
    case .gone(let failure):
      lose(failure.error(sensor: id, node: place?.node ?? "its node"))
    }
  }

  private func lose(_ error: SensorError) {
    closeNode()
    let wasLost = state == .lost
    state = .lost
    if !wasLost { deliver?(.interrupted(error)) }
    if deliver != nil { retry() }
  }
}
