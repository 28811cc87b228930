import ArgumentParser
import Exercises
import GlideInterface
import MotionSimulator

struct DemoCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "demo",
    abstract: "Show a session without any hardware: ten seated slump sliders.",
    discussion: """
      Starts a daemon of its own on a simulated recording, shows the session to its end and \
      leaves nothing behind.
      """)

  @Option(help: ArgumentHelp("How many times faster than life.", valueName: "n"))
  var speed: Double = 8

  @Flag(help: "Print each reply as one JSON object a line.")
  var json: Bool = false

  func validate() throws {
    guard speed > 0, speed.isFinite else { throw ValidationError("--speed takes more than 0.") }
  }

  func run() throws {
    var presenter = SessionPresenter(json: json, terminal: .current())
    let daemon = PrivateDaemon()
    try Interruptions.handle(display: presenter.display) { daemon.end() }
    defer { daemon.end() }

    let simulation = try Demonstration.simulation(try ExerciseLookup.builtIn())
    let session = try simulation.session()
    let recording = simulation.recording(of: session, command: Demonstration.command)
    let parameters = Start.Parameters(
      exercise: Demonstration.exerciseID, side: Side(rawValue: simulation.side.rawValue), sets: 1,
      repetitions: session.truth.repetitions.count,
      // The wearer gets into position first.
      getReadySeconds: session.truth.setStart)

    let path = try daemon.start(recording: recording, speed: speed)
    do {
      let connection = try DaemonConnection(path: path)
      let summary = try presenter.present(try DaemonConnection(path: path)) {
        _ = try connection.call(Start.name, parameters, returning: Start.Reply.self)
      }
      guard summary.reason == .completed else {
        throw Failure("The demonstration \(summary.reason.words) before its ten repetitions.")
      }
    } catch let failure as Failure where failure.isUnavailable {
      throw Failure("The demonstration's daemon ended. \(daemon.log)")
    }
  }
}
