import GlideInterface
import Logging
import Sensors
import Varlink

// What is done with a sensor beside a session: a lesson, a stream of its samples, a calibration.

extension Sessions {
  /// Teaches a movement with a sensor; answers the call by itself, but for what it throws.
  func teach(_ call: VarlinkCall) throws(VarlinkError) {
    guard call.wantsMore else { throw .expectedMore }
    let parameters = try call.decodeParameters(TeachMovement.Parameters.self)
    try requireNothing()
    let request = try LessonRequest(parameters, catalogue: builtIn)
    let sensor = try sensors.choose(id: parameters.sensor)
    if sensor.description.isLive { try programme.requireNoEmergency() }
    let lesson = Lesson(request, sensor: sensor)
    try lesson.start(answering: call)
    self.lesson = lesson
    logger.info("\(lesson.id) is taught with sensor \(sensor.description.id)")
  }

  func stopTeaching() throws(VarlinkError) {
    guard let teaching else { throw GlidedError.notTeaching.reply }
    teaching.end()
  }

  /// Sends a sensor's samples; answers the call by itself, but for what it throws. Whatever else
  /// reads the sensor goes on.
  func stream(_ call: VarlinkCall) throws(VarlinkError) {
    guard call.wantsMore else { throw .expectedMore }
    let parameters = try call.decodeParameters(GlideInterface.Stream.Parameters.self)
    let sensor = try sensors.choose(id: parameters.sensor)
    let stream = SampleStream(sensor)
    let key = ObjectIdentifier(stream)
    try stream.start(answering: call) { [weak self] in self?.streams[key] = nil }
    if !stream.hasEnded { streams[key] = stream }
  }

  /// Calibrates a sensor; answers the call by itself, but for what it throws.
  func calibrate(_ call: VarlinkCall) throws(VarlinkError) {
    guard call.wantsMore else { throw .expectedMore }
    let parameters = try call.decodeParameters(Calibrate.Parameters.self)
    try requireNothing()
    let sensor = try sensors.choose(id: parameters.sensor)
    let run = CalibrationRun(sensor, parameters: parameters) {
      [sensors, logger] (calibration) throws(VarlinkError) in
      try sensors.keep(calibration, of: sensor)
      logger.info("sensor \(sensor.id) is calibrated")
    }
    try run.start(answering: call)
    calibration = run
  }
}
