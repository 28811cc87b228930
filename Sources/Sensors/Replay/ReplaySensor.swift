import Recordings

/// A recording replayed as if its sensor were worn now.
///
/// The samples are the recording's own, in its order, whatever the speed; speed decides only when
/// they come and in slices of which size. Nothing runs while it is stopped.
@MainActor
public final class ReplaySensor: MotionSensor {
  public private(set) var description: SensorDescription

  public var id: String {
    get { description.id }
    set { description.id = newValue }
  }

  private let specification: ReplaySpecification
  private var run: ReplayRun?

  /// Reads the recording's beginning; where that fails, the description says so.
  public init(_ specification: ReplaySpecification, id: String) {
    self.specification = specification
    description = SensorDescription(
      id: id, identity: "replay:\(specification.path)", name: specification.inWords,
      hasGyroscope: false, placement: specification.placement, isLive: false)
    do {
      describe(try RecordingProfile(path: specification.path))
    } catch {
      description.state = .failed("\(error)")
    }
  }

  /// Begins at the beginning of the recording.
  public func start(deliver: @escaping @MainActor (SensorEvent) -> Void) throws(SensorError) {
    stop()
    do {
      // Anew each time: the file may have been put right since.
      let profile = try RecordingProfile(path: specification.path)
      describe(profile)
      run = ReplayRun(
        try ReplayedRecording(
          path: specification.path, loops: specification.loops, interval: profile.interval ?? 1),
        sensor: description.id, speed: specification.speed
      ) { [weak self] event in
        self?.note(event)
        deliver(event)
      }
    } catch {
      description.state = .failed("\(error)")
      throw .unreadable(sensor: description.id, reason: "\(error)")
    }
    description.state = .inUse
    description.warnings = []
    run?.start()
  }

  public func stop() {
    run?.cancel()
    run = nil
    if case .inUse = description.state { description.state = .ready }
  }

  private func describe(_ profile: RecordingProfile) {
    if let device = profile.device {
      description.name = "\(specification.inWords), made by \(device)"
    }
    description.hasGyroscope = profile.hasGyroscope
    description.rate = profile.interval.map { 1 / $0 }
    description.placement = specification.placement ?? profile.placement
  }

  private func note(_ event: SensorEvent) {
    switch event {
    case .samples, .interrupted, .resumed: break
    case .ended:
      description.state = .ended
      description.warnings = run?.warnings ?? []
    case .lost(let error):
      description.state = .failed("\(error)")
    }
  }
}
