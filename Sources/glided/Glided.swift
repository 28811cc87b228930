import ArgumentParser
import FoundationEssentials
import GlideInterface
import Logging
import Sensors

/// The daemon's command line.
@main
struct Glided: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glided",
    abstract: "Counts exercises with a motion sensor worn on the limb.",
    discussion: """
      Sensors: iio:[PLACE][/NAME][?rate=N][&placement=SEGMENT] reads the IIO sensors of this \
      machine, or of ip:HOST[:PORT] where iiod runs, or of usb:; without a NAME, each motion \
      sensor that is there. evdev:[/dev/input/eventN][?placement=SEGMENT] reads an input device \
      that knows its motion, as a game controller; without a node, each that is there. \
      replay:PATH[?speed=N|max][&loop][&placement=SEGMENT] replays a recording.

      glidectl is its client; any Varlink client can call org.glided on its socket.
      """,
    version: "glided \(Version.current) (libiio \(SensorLibraries.libiioVersion))")

  @Option(
    help: ArgumentHelp(
      """
      Where to listen. Without it: $RUNTIME_DIRECTORY/glided.sock as a service, \
      $XDG_RUNTIME_DIR/glided.sock for a person. A socket passed by systemd comes first.
      """, valueName: "path"))
  var socket: String?

  @Option(
    help: ArgumentHelp(
      """
      Whose members may use the socket, beside root and the user that the daemon runs as; a name \
      or a number. Without it nobody else may.
      """, valueName: "group"),
    transform: SocketGroup.init)
  var group: SocketGroup?

  @Option(
    name: .customLong("sensor"), parsing: .singleValue,
    help: ArgumentHelp(
      """
      A sensor to read; may be given several times. Without it, iio: and evdev:, each motion sensor \
      that this machine has.
      """, valueName: "sensor"),
    transform: SensorSpecification.init)
  var sensors: [SensorSpecification] = []

  @Option(
    help: ArgumentHelp(
      """
      Samples a second to ask of IIO sensors, where --sensor does not say; the nearest that each \
      can do is taken. Without it: 100. Input devices have a rate of their own.
      """, valueName: "hertz"),
    transform: { text in
      guard let rate = Double(text), rate > 0, rate <= 100_000 else {
        throw ValidationError("\"\(text)\" is no rate: give samples a second, as in --rate 100")
      }
      return rate
    })
  var rate: Double?

  @Option(
    help: ArgumentHelp(
      """
      Where to keep the history, the plan, what is remembered of sensors, and the taught movements \
      (movements/). Without it: $STATE_DIRECTORY as a service, $XDG_DATA_HOME/glide for a person, \
      where ~/.local/share is its default.
      """, valueName: "directory"))
  var state: String?

  @Option(
    help: ArgumentHelp(
      "Where to keep the taught movements, in place of the directory that --state says.",
      valueName: "directory"))
  var movements: String?

  @Option(
    help: ArgumentHelp(
      "What to log: \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "level"),
    transform: { text in
      guard let level = Logger.Level(rawValue: text) else {
        throw ValidationError("there is no level \"\(text)\"")
      }
      return level
    })
  var logLevel: Logger.Level = .info

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let style = ErrorOutputLog.style(environment: environment)
    let logger = Logger(label: "glided") { _ in ErrorOutputLog(level: logLevel, style: style) }
    do {
      // The process begins on the main thread.
      try MainActor.assumeIsolated {
        let named = sensors.isEmpty ? SensorSpecification.automatic : sensors
        try Daemon(
          sensors: named.map { sensor in rate.map(sensor.asking) ?? sensor }, socket: socket,
          group: group, state: state, movements: movements, environment: environment, logger: logger
        ).run()
      }
    } catch {
      logger.critical("\(error)")
      throw ExitCode.failure
    }
  }
}
