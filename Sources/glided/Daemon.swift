import Dispatch
import Exercises
import GlideInterface
import Glibc
import Logging
import Sensors
import Varlink

/// The parts of the daemon, wired together, and its life from the first listening to the end.
@MainActor
final class Daemon {
  private let sessions: Sessions
  private let service: VarlinkService
  private var manager: ServiceManager
  private let logger: Logger

  private var signals: TerminationSignals?
  private var watchdog: (any DispatchSourceTimer)?

  /// Listens, but serves nobody before `run`.
  ///
  /// Throws what is wrong with the socket, in words.
  init(
    sensors specifications: [SensorSpecification], socket: String?, group: SocketGroup?,
    state: String?, movements: String?, environment: [String: String], logger: Logger
  ) throws {
    self.logger = logger
    let catalogue = try Catalogue.builtIn()
    let state = state ?? StateDirectory.path(environment: environment)
    let registry = SensorRegistry(
      specifications.map { $0.makeSource() },
      memory: SensorMemory(path: state.map { "\($0)/sensors.json" }), logger: logger)
    sessions = Sessions(
      catalogue: catalogue,
      movements: MovementStore(
        directory: movements ?? state.map { "\($0)/movements" }, catalogue: catalogue),
      sensors: registry,
      logbook: Logbook(directory: state, clock: .system, logger: logger), logger: logger)
    service = VarlinkService(
      vendor: "glide", product: "glided", version: Version.current, url: "",
      interfaces: [GlidedService(sessions: sessions).interface],
      access: PeerAccess(group: group?.id))
    service.incidentHandler = { incident in
      logger.notice("\(incident)\(incident.kind == .notAllowed ? Self.cure(group) : "")")
    }
    manager = ServiceManager(environment: environment, logger: logger)
    signals = TerminationSignals { [unowned self] signal in end(signal) }
    try listen(at: socket, group: group, environment: environment)
  }

  /// Serves until a signal ends the process.
  func run() -> Never {
    // A client that has gone is an error of its own connection, not a reason to die.
    signal(SIGPIPE, SIG_IGN)
    for warning in sessions.movements.warnings + sessions.sensors.memory.warnings {
      logger.warning("\(warning)")
    }
    sessions.sensors.logFaults()
    sessions.logbook.open()
    // `dispatchMain` hands the main queue to other threads: from here on the parts are touched on
    // that queue alone.
    DispatchQueue.main.async { self.begin() }
    dispatchMain()
  }

  private func begin() {
    sessions.sensors.start()
    feedWatchdog()
    manager.ready()
  }

  /// How a user who was refused gets in.
  private static func cure(_ group: SocketGroup?) -> String {
    group.map { "; the members of the group \($0.name) may: adduser NAME \($0.name)" }
      ?? "; only root and the daemon's own user may, unless --group names a group"
  }

  private func listen(
    at socket: String?, group: SocketGroup?, environment: [String: String]
  ) throws {
    let passed = SocketActivation.descriptors(environment: environment)
    for descriptor in passed {
      service.serve(listening: descriptor)
      logger.info("listening on the socket passed as descriptor \(descriptor)")
    }
    if !passed.isEmpty { return }
    guard let path = socket ?? SocketPath.forDaemon(environment: environment) else {
      throw NoSocketPath()
    }
    try service.listen(at: path, mode: group == nil ? 0o600 : 0o660, group: group?.id)
    logger.info("listening on \(path)")
  }

  /// A ping from a timer of the main queue proves that the loop turns: it would be late behind
  /// whatever holds it up.
  private func feedWatchdog() {
    guard let interval = manager.watchdogInterval else { return }
    let timer = DispatchSource.makeTimerSource(queue: .main)
    timer.setEventHandler { [unowned self] in
      MainActor.assumeIsolated { manager.feedWatchdog() }
    }
    timer.schedule(deadline: .now(), repeating: interval)
    timer.activate()
    watchdog = timer
  }

  private func end(_ signal: Int32) {
    logger.info("ending, told to by \(signal == SIGINT ? "SIGINT" : "SIGTERM")")
    manager.stopping()
    sessions.shutDown()
    sessions.sensors.stop()
    service.close()
    exit(EXIT_SUCCESS)
  }
}

/// Neither a service's environment nor a person's says where the socket belongs.
private struct NoSocketPath: Error, CustomStringConvertible {
  var description: String {
    "neither RUNTIME_DIRECTORY nor XDG_RUNTIME_DIR is set: say where to listen with --socket PATH"
  }
}
