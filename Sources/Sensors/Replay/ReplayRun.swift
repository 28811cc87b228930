import Dispatch
import MotionCore
import Recordings

/// One run through a recording, from its beginning until its end or until it is cancelled.
@MainActor
final class ReplayRun {
  private let sensor: String
  private let speed: ReplaySpecification.Speed
  private let deliver: @MainActor (SensorEvent) -> Void

  private var recording: ReplayedRecording
  private var timer: (any DispatchSourceTimer)?
  private var isOver: Bool = false

  /// The sample that was read and is not due yet.
  private var early: MotionSample?

  /// The first sample's time and when it was delivered on the system's monotonic clock; s, ns.
  private var origin: (sampleTime: Double, uptime: UInt64)?

  /// How often samples are delivered at a given speed, in milliseconds: a person sees no steps.
  private static let turnInterval: Int = 20

  /// The most samples in one turn of the main queue, some milliseconds' work at the most, so that
  /// sockets get their share.
  private static let turnSamples: Int = 512

  init(
    _ recording: consuming ReplayedRecording, sensor: String, speed: ReplaySpecification.Speed,
    deliver: @escaping @MainActor (SensorEvent) -> Void
  ) {
    self.recording = recording
    self.sensor = sensor
    self.speed = speed
    self.deliver = deliver
  }

  /// What was wrong with the recording so far and could be passed over.
  var warnings: [String] { recording.warnings.map { "\($0)" } }

  /// Delivers from the next turn of the main queue on.
  func start() {
    switch speed {
    case .unlimited:
      followUp()
    case .times:
      let timer = DispatchSource.makeTimerSource(queue: .main)
      timer.setEventHandler { [weak self] in
        MainActor.assumeIsolated { self?.turn() }
      }
      timer.schedule(
        deadline: .now(), repeating: .milliseconds(Self.turnInterval), leeway: .milliseconds(2))
      timer.activate()
      self.timer = timer
    }
  }

  /// Delivers nothing more.
  func cancel() {
    isOver = true
    timer?.cancel()
    timer = nil
  }

  private func followUp() {
    DispatchQueue.main.async {
      MainActor.assumeIsolated { self.turn() }
    }
  }

  private func turn() {
    if isOver { return }
    var samples: [MotionSample] = []
    var end: SensorEvent?
    do {
      while samples.count < Self.turnSamples {
        guard let sample = try early ?? recording.next() else {
          end = .ended
          break
        }
        early = isDue(sample) ? nil : sample
        if early != nil { break }
        samples.append(sample)
      }
    } catch {
      end = .lost(.unreadable(sensor: sensor, reason: "\(error)"))
    }
    if !samples.isEmpty { deliver(.samples(samples)) }
    // Whoever took the samples may have had enough.
    if isOver { return }
    if let end {
      cancel()
      deliver(end)
    } else if case .unlimited = speed {
      followUp()
    }
  }

  private func isDue(_ sample: MotionSample) -> Bool {
    guard case .times(let factor) = speed else { return true }
    let uptime = DispatchTime.now().uptimeNanoseconds
    let origin = self.origin ?? (sample.time, uptime)
    self.origin = origin
    return sample.time - origin.sampleTime <= Double(uptime - origin.uptime) * 1e-9 * factor
  }
}
