import GlideInterface
import Glibc
import Varlink

/// What the daemon or the way to it answers, as sentences.
extension Failure {
  init(_ error: VarlinkClientError, path: String) {
    switch error {
    case .cannotConnect(let path, EACCES), .cannotConnect(let path, EPERM):
      self = .unavailable("You may not use \(path). \(permissionCure(path))")
    case .cannotConnect(let path, ENAMETOOLONG):
      self = .usage("“\(path)” can be no socket: its path has 1 to 107 bytes, see unix(7).")
    case .cannotConnect(let path, let errno):
      self = .unavailable(
        """
        No daemon listens at \(path) (\(systemMessage(errno))). Start it with \
        “systemctl start glided”, or your own with “glided --sensor SENSOR”.
        """)
    case .closed:
      self = .unavailable(
        "The daemon closed the connection. “systemctl status glided” may say why.")
    case .failed(.permissionDenied):
      self = .unavailable("You may not use \(path). \(permissionCure(path))")
    case .failed(let error):
      self = Failure(error)
    case .malformed(let message):
      self = Failure("The daemon at \(path) sent what is no reply: \(message)")
    case .system(let call, let errno):
      self = Failure("Cannot speak with the daemon at \(path): \(call): \(systemMessage(errno))")
    }
  }

  init(_ error: VarlinkError) {
    if let error = GlidedError(error) {
      self = error.isOfWords ? .usage(Self.sentence(error)) : Failure(Self.sentence(error))
      return
    }
    switch error.name {
    case "org.varlink.service.InvalidParameter":
      self = .usage("The daemon does not take this value of \(error.parameter ?? "a parameter").")
    case "org.varlink.service.MethodNotFound", "org.varlink.service.InterfaceNotFound",
      "org.varlink.service.MethodNotImplemented":
      self.init(
        "The daemon does not know this command. Is it older than this glidectl? Restart it.")
    default:
      self.init("The daemon answered \(error.name).")
    }
  }

  private static func sentence(_ error: GlidedError) -> String {
    switch error {
    case .noSensor(let sensor, let available, let warnings):
      noSensor(sensor, available, warnings)
    case .sensorFailed(let sensor, let message): "\(sensor) cannot be read: \(message)"
    case .noSuchExercise(let id, let suggestions): noSuchExercise(id, suggestions: suggestions)
    case .alreadyRunning(let exercise):
      """
      A session is under way already (\(exercise)). Follow it with “glidectl watch”, or end it \
      with “glidectl stop”.
      """
    case .notRunning: "No session is under way. Start one with “glidectl start EXERCISE”."
    case .nothingToEnd:
      "There is no countdown, rest or change of sides to end. “glidectl skip” leaves a set."
    case .noSet: "No set is under way. “glidectl next” ends a rest."
    case .notPaused: "The session is not paused. “glidectl status” says what it is doing."
    case .teaching(let id):
      "The movement “\(id)” is being taught. “glidectl stop” ends that."
    case .notTeaching: "No movement is being taught."
    case .teachingFailed(_, let message): message.prefix(1).uppercased() + message.dropFirst() + "."
    case .noSuchMovement(let id, let suggestions): noSuchMovement(id, suggestions: suggestions)
    case .movementExists(let id):
      "There is a taught movement “\(id)” already. --replace puts this one in its place."
    case .reservedName(let id):
      "“\(id)” is an exercise of the catalogue. Give the movement another name."
    case .cannotKeep(let id, let message):
      "The daemon cannot keep “\(id)” as it is asked to: \(message)."
    case .sensorNameTaken(let name):
      "Another sensor is called “\(name)”. Give this one another name."
    case .sensorNotKept(let sensor, let message):
      "The daemon cannot remember that of \(sensor): \(message)."
    case .calibrating(let sensor):
      "The sensor \(sensor) is being calibrated. Wait until that is done, or end it."
    case .calibrationFailed(let sensor, let message):
      "\(sensor) is not calibrated: \(message)."
    case .nothingToCorrect:
      """
      Nothing of today can be put right like that, or it is so already. “glidectl show last” tells \
      how it stands.
      """
    case .historyFailed(let message): "The history does not answer: \(message)."
    case .programme(let fault): fault.sentence
    }
  }

  private static func noSensor(
    _ sensor: String?, _ available: [String], _ warnings: [String]
  ) -> String {
    guard !available.isEmpty else {
      return ([noSensorThere] + warnings).joined(separator: "\n")
    }
    let list = available.joined(separator: ", ")
    guard let sensor else { return "No sensor is ready. There are: \(list)." }
    return "There is no sensor “\(sensor)”. There are: \(list)."
  }
}

extension GlidedError {
  /// Whether other words on the command line would have done.
  fileprivate var isOfWords: Bool {
    switch self {
    case .noSuchExercise, .noSensor(sensor: .some, available: _, warnings: _), .noSuchMovement,
      .movementExists, .reservedName, .sensorNameTaken:
      true
    case .noSensor(sensor: nil, available: _, warnings: _), .sensorFailed, .alreadyRunning,
      .notRunning, .notPaused, .nothingToEnd, .noSet, .cannotKeep, .teaching, .notTeaching,
      .teachingFailed,
      .sensorNotKept, .calibrating, .calibrationFailed, .historyFailed,
      .nothingToCorrect:
      false
    case .programme(let fault): fault.isOfWords
    }
  }
}

/// The sentence where there is no sensor at all.
let noSensorThere: String = """
  No sensor is there. Plug one in or switch it on, or start the daemon on a recording: \
  glided --sensor replay:PATH
  """

/// The sentence for an exercise that does not exist.
func noSuchExercise(_ id: String, suggestions: [String]) -> String {
  let cure =
    suggestions.isEmpty
    ? "“glidectl exercises” lists them."
    : "Did you mean \(oneOf(suggestions))?"
  return "There is no exercise “\(id)”. \(cure)"
}

/// The sentence for a taught movement that does not exist.
func noSuchMovement(_ id: String, suggestions: [String]) -> String {
  let cure =
    suggestions.isEmpty
    ? "“glidectl movements” lists them, “glidectl teach” adds one."
    : "Did you mean \(oneOf(suggestions))?"
  return "There is no taught movement “\(id)”. \(cure)"
}

/// Which group may use the socket at `path`, and how to join it.
private func permissionCure(_ path: String) -> String {
  var status = stat()
  guard stat(path, &status) == 0 else {
    return "Ask whoever runs the daemon for access to its directory."
  }
  guard status.st_gid != 0 else { return "Only root may: put sudo in front." }
  guard status.st_mode & S_IWGRP != 0 else { return "Only who runs the daemon may, and root." }
  guard let entry = getgrgid(status.st_gid), let name = entry.pointee.gr_name else {
    return "Its group is number \(status.st_gid)."
  }
  let group = String(cString: name)
  return """
    It is for the group “\(group)”: sudo usermod -aG \(group) "$USER", then log in again.
    """
}

extension VarlinkError {
  /// The parameter that a service finds wrong.
  fileprivate var parameter: String? {
    guard case .object(let fields) = parameters, case .string(let name)? = fields["parameter"]
    else { return nil }
    return name
  }
}
