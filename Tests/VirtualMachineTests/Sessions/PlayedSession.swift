import Exercises
import MotionCore
import MotionSimulator
import Testing

/// A simulated set that is played with a virtual device.
struct PlayedSession: Sendable, CustomTestStringConvertible {
  /// As `guest/play.py` knows it.
  var device: String
  /// What glided is told to read.
  var sensor: String
  /// Whether it has an interrupt or the like, so that whoever opens it has samples.
  var measuresByItself: Bool = true
  /// Whether each sample is asked for, so that they come when it suits.
  var isPolled: Bool = false
  /// Samples a second, of the device and of the recording.
  var rate: Double

  var testDescription: String { device }

  static let all: [PlayedSession] = [
    PlayedSession(device: "hid-sensor-hub", sensor: "iio:?rate=1000", rate: 1000),
    PlayedSession(device: "dualsense", sensor: "evdev:", rate: 250),
    PlayedSession(device: "joy-con", sensor: "evdev:", rate: 200),
    PlayedSession(device: "bmi160", sensor: "iio:", measuresByItself: false, rate: 100),
    PlayedSession(
      device: "bmi160-usb", sensor: "iio:usb:", measuresByItself: false, isPolled: true, rate: 100),
  ]

  static let exercise = "sciatic-slider-seated-slump"
  static let repetitions = 10

  /// The repetition behind which the plug is pulled.
  static let interrupted = 5

  /// What is played.
  struct Recording: Sendable {
    var text: [UInt8]
    var truth: SessionTruth
    /// The mean of what is measured at rest in the beginning.
    var resting: MotionSample

    /// The middle of the pause behind the repetition ``PlayedSession/interrupted``; s.
    var interruption: Double {
      let repetitions = truth.repetitions
      return (repetitions[interrupted - 1].endTime + repetitions[interrupted].startTime) / 2
    }
  }

  func simulated() throws -> Recording {
    let exercise = try #require(Catalogue.builtIn().exercise(id: Self.exercise))
    var options = SimulationOptions()
    options.repetitions = Self.repetitions
    options.hasApproach = false
    options.hasLeaving = false
    // Quick, for each second is dear.
    options.tempo = 1.5
    options.sensor.rate = rate
    options.sensor.timestampJitter = 0
    let simulation = try Simulation(.exercise(exercise), options: options)
    let session = try simulation.session()
    return Recording(
      text: simulation.recording(of: session, command: "glidectl simulate \(Self.exercise)"),
      truth: session.truth,
      // As long as `guest/play.py` repeats.
      resting: session.samples.prefix(Int(0.3 * rate)).mean)
  }
}

extension Collection<MotionSample> {
  /// The mean of what was measured, at the first one's time.
  var mean: MotionSample {
    let share = 1 / Real(count)
    return MotionSample(
      time: first?.time ?? 0,
      acceleration: reduce(.zero) { $0 + $1.acceleration * share },
      angularVelocity: reduce(.zero) { $0 + ($1.angularVelocity ?? .zero) * share })
  }
}
