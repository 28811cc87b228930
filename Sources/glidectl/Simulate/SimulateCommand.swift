import ArgumentParser
import Exercises
import MotionSimulator

struct SimulateCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Make a recording of a simulated session, and its truth.",
    discussion: """
      The wearer walks up, takes the start pose, does a set and walks away; the sensor is strapped \
      on any way round. The same words make the same recording. The truth says when each \
      repetition began and ended, its range and its holds, under the names of “analyze --json”.
      """)

  /// A session without any exercise.
  enum Script: String, CaseIterable, ExpressibleByArgument {
    case walkingAndSitting = "walking-and-sitting"
  }

  @Argument(help: "The exercise's id or a part of it.")
  var exercise: String?

  @Option(help: "A session without any exercise, in place of one.")
  var script: Script?

  @Option(
    help: ArgumentHelp(
      "Where the sensor is worn; without it, where the exercise is seen best.",
      valueName: "segment"))
  var placement: Placement?

  @Option(help: "The side that wears it.")
  var side: Exercise.Side = .right

  @Option(help: "Another number makes another session.")
  var seed: UInt64 = 1

  @OptionGroup(title: "The session")
  var session: SimulatedSessionOptions

  @OptionGroup(title: "The sensor")
  var sensor: SimulatedSensorOptions

  @Option(
    help: ArgumentHelp(
      "Where to write the recording; without it, to standard output.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var output: String?

  @Option(
    help: ArgumentHelp("Where to write the truth, as JSON.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var truth: String?

  func run() throws {
    let words = CommandLine.arguments.dropFirst().map(\.quotedForShell)
    let command = (["glidectl"] + words).joined(separator: " ")
    let simulation = try simulation()
    let session = try Self.asked { () throws(SimulationError) in try simulation.session() }
    let recording = simulation.recording(of: session, command: command)
    if let output {
      try OutputFile.write(recording, to: output)
    } else {
      try StandardOutput.write(String(decoding: recording, as: UTF8.self))
    }
    if let truth {
      let report = TruthReport(session.truth, of: simulation, file: output)
      try OutputFile.write(Array(JSONLine.text(report).utf8) + [0x0A], to: truth)
    }
  }

  /// What the words ask for.
  func simulation() throws(Failure) -> Simulation {
    let activity: Simulation.Activity
    switch (exercise, script) {
    case (nil, nil): throw .usage("Name an exercise, or a --script.")
    case (.some, .some): throw .usage("Name an exercise or a --script, not both.")
    case (nil, .walkingAndSitting): activity = .walkingAndSitting
    case (.some(let word), nil):
      let catalogue = try ExerciseLookup.builtIn()
      activity = .exercise(try ExerciseLookup.exercise(for: word, in: catalogue))
    }
    var options = SimulationOptions()
    options.seed = seed
    session.apply(to: &options)
    sensor.apply(to: &options)
    return try Self.asked { () throws(SimulationError) in
      try Simulation(activity, placement: placement, side: side, options: options)
    }
  }

  /// Returns what was asked for; what cannot be simulated was the wrong thing to ask for.
  private static func asked<Answer>(
    _ answer: () throws(SimulationError) -> Answer
  ) throws(Failure) -> Answer {
    do {
      return try answer()
    } catch {
      throw .usage("\(error).")
    }
  }
}

extension String {
  /// The word as a shell reads it back.
  fileprivate var quotedForShell: String {
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "+")...UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "_"):
        true
      default:
        false
      }
    }
    if isPlain, !isEmpty { return self }
    let parts = split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }
}
