import Dispatch
import GlideInterface
import Sensors
import Varlink

/// A calibration under way: takes a sensor's own samples through the course, tells the client what
/// is to be done, and has the result kept.
///
/// It ends by itself when it is done or has failed, when the sensor is lost or says nothing, and
/// when the client is gone.
@MainActor
final class CalibrationRun {
  let sensor: KnownSensor
  private(set) var hasEnded: Bool = false

  private var course: CalibrationCourse
  private let date: String?
  private let keep: @MainActor (SensorCalibration) throws(VarlinkError) -> Void
  private var reading: SensorReading?
  private var stream: VarlinkStream?
  private var silence: (any DispatchSourceTimer)?
  private var told: CalibrationCourse.Step?
  private var lastReply: DispatchTime = DispatchTime(uptimeNanoseconds: 0)

  /// A sensor that says nothing for so long is not measured; s.
  private static let longestSilence: Double = 10
  /// Ten a second, in nanoseconds.
  private static let progressInterval: UInt64 = 100_000_000

  init(
    _ sensor: KnownSensor, parameters: Calibrate.Parameters,
    keep: @escaping @MainActor (SensorCalibration) throws(VarlinkError) -> Void
  ) {
    self.sensor = sensor
    self.keep = keep
    date = parameters.date
    let description = sensor.description
    course = CalibrationCourse(
      parameters.sixFaces == true ? .sixFaces : .stillPose,
      previous: sensor.note?.calibration, accelerationRange: description.accelerationRange,
      angularRateRange: description.angularRateRange)
  }

  /// Begins, and answers `call` by what happens from then on; throws the error reply that the
  /// client is to get.
  func start(answering call: VarlinkCall) throws(VarlinkError) {
    do throws(SensorError) {
      reading = try sensor.read(corrected: false) { [weak self] event in self?.take(event) }
    } catch {
      throw GlidedError.sensorFailed(sensor: sensor.id, message: "\(error)").reply
    }
    stream = call.stream { [weak self] missed in
      self?.reply(missed: missed) ?? Calibrate.Reply(sensor: "", step: .settling, missed: missed)
    } closed: { [weak self] in
      self?.close()
    }
    guard stream != nil else { return close() }
    awaitSamples()
    tell()
  }

  /// Gives up.
  func end() {
    fail("it was ended before it was done")
  }

  private func take(_ event: SensorEvent) {
    switch event {
    case .samples(let samples):
      awaitSamples()
      for sample in samples {
        do throws(CalibrationError) {
          if let calibration = try course.process(sample) { return finish(calibration) }
        } catch {
          return fail("\(error)")
        }
      }
      tellProgress()
    case .interrupted(let error), .lost(let error):
      fail("\(error)")
    case .resumed:
      break
    case .ended:
      fail("the recording is at its end")
    }
  }

  private func finish(_ calibration: SensorCalibration) {
    var calibration = calibration
    calibration.date = date
    close()
    do throws(VarlinkError) {
      try keep(calibration)
      var reply = reply()
      reply.calibration = Calibration(calibration)
      stream?.finish(reply)
    } catch {
      stream?.fail(error)
    }
  }

  private func fail(_ reason: String) {
    guard !hasEnded else { return }
    close()
    stream?.fail(GlidedError.calibrationFailed(sensor: sensor.id, message: reason).reply)
  }

  private func close() {
    hasEnded = true
    reading?.end()
    silence?.cancel()
    silence = nil
  }

  /// Waits for the next samples, for as long as a working sensor may take.
  private func awaitSamples() {
    let timer = silence ?? DispatchSource.makeTimerSource(queue: .main)
    timer.schedule(deadline: .now() + Self.longestSilence)
    guard silence == nil else { return }
    timer.setEventHandler { [weak self] in
      MainActor.assumeIsolated {
        self?.fail("it says nothing: check that it is switched on and connected")
      }
    }
    timer.activate()
    silence = timer
  }

  // MARK: Replies

  private func tellProgress() {
    let now = DispatchTime.now().uptimeNanoseconds
    let isOther = told.map { $0.kind != course.step.kind } ?? true
    if isOther || now - lastReply.uptimeNanoseconds >= Self.progressInterval { tell() }
  }

  private func tell() {
    stream?.send(reply())
    told = course.step
    lastReply = .now()
  }

  private func reply(missed: Int? = nil) -> Calibrate.Reply {
    var reply = Calibrate.Reply(
      sensor: sensor.id, step: course.step.kind, faces: course.faces.map(Face.init), missed: missed)
    switch course.step {
    case .settling, .slanted: break
    case .measuring(let face, let remaining):
      reply.face = face.map(Face.init)
      reply.remaining = remaining
    case .done(let face): reply.face = Face(face)
    }
    return reply
  }
}

extension CalibrationCourse.Step {
  fileprivate var kind: CalibrationStep {
    switch self {
    case .settling: .settling
    case .measuring: .measuring
    case .done: .done
    case .slanted: .slanted
    }
  }
}

extension GlideInterface.Face {
  fileprivate init(_ face: Sensors.Face) {
    switch face {
    case .xUp: self = .xUp
    case .xDown: self = .xDown
    case .yUp: self = .yUp
    case .yDown: self = .yDown
    case .zUp: self = .zUp
    case .zDown: self = .zDown
    }
  }
}
