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
  /// Samples a second, of the device and of the recording.
  var rate: Double

  var testDescription: String { device }

  static let all: [PlayedSession] = [
    PlayedSession(device: "hid-sensor-hub", sensor: "iio:?rate=1000", rate: 1000),
    PlayedSession(device: "dualsense", sensor: "evdev:", rate: 250),
    PlayedSession(device: "joy-con", sensor: "evdev:", rate: 200),
  ]

  static let exercise = "sciatic-slider-seated-slump"
  static let repetitions = 10

  /// The repetition behind which the plug is pulled.
  static let interrupted = 5

  /// What is played.
  struct Recording: Sendable {
    var text: [UInt8]
    var truth: SessionTruth
    /// The mean length of the acceleration that is measured at rest in the beginning; m/s².
    var restingAcceleration: Double

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
    options.sensor.rate = rate
    options.sensor.timestampJitter = 0
    let simulation = try Simulation(.exercise(exercise), options: options)
    let session = try simulation.session()
    // As long as `guest/play.py` repeats.
    let rest = session.samples.prefix(Int(0.3 * rate)).map(\.acceleration.length)
    return Recording(
      text: simulation.recording(of: session, command: "glidectl simulate \(Self.exercise)"),
      truth: session.truth, restingAcceleration: rest.reduce(0, +) / Double(rest.count))
  }
}
