public import ArgumentParser
import Exercises
public import GlideInterface

extension GlideInterface.PlanSide: ExpressibleByArgument {}

struct PlanCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "plan",
    abstract: "Show and change what you have set out to do.",
    subcommands: [
      ShowPlanCommand.self, AddToPlanCommand.self, RemoveFromPlanCommand.self,
      SetInPlanCommand.self, EditPlanCommand.self, CheckPlanCommand.self,
    ],
    defaultSubcommand: ShowPlanCommand.self)
}

struct ShowPlanCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "show", abstract: "Show each exercise with its dose.")

  @Flag(help: "Print the plan's file as it is.")
  var text: Bool = false

  @Flag(help: "Print one JSON object.")
  var json: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    let reply = try daemon.connect().call(GetPlan.name, returning: GetPlan.Reply.self)
    if text { return try StandardOutput.write(reply.text) }
    try reply.print(json: json)
  }
}

struct AddToPlanCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "add", abstract: "Add an exercise; what is not given comes from its dose.",
    discussion: """
      It begins with two repetitions and grows by good days. At most \
      two new ones in three days, and four in all, unless --knowingly.
      """)

  @OptionGroup var item: PlanItemOptions

  func run() throws {
    try item.change(.add)
  }
}

struct SetInPlanCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "set", abstract: "Change the dose of an exercise; what is not given stays.")

  @OptionGroup var item: PlanItemOptions

  func run() throws {
    try item.change(.set)
  }
}

struct RemoveFromPlanCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "remove", abstract: "Take an exercise out; what was done of it is kept.")

  @Argument(help: "The exercise's id, or a part that no other of the plan has.")
  var exercise: String

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    let connection = try daemon.connect()
    let plan = try connection.call(GetPlan.name, returning: GetPlan.Reply.self)
    let id = try ExerciseLookup.id(for: exercise, among: plan.items.map(\.exercise))
    let reply = try connection.call(
      EditPlan.name, EditPlan.Parameters(change: .remove, exercise: id ?? exercise),
      returning: EditPlan.Reply.self)
    try reply.print(json: false)
  }
}

struct CheckPlanCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "check", abstract: "Say whether a file is a plan; changes nothing.")

  @Argument(help: "The file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    let text = try TextFile.read(file)
    let reply = try daemon.connect().call(
      SetPlan.name, SetPlan.Parameters(text: text, checkOnly: true),
      returning: SetPlan.Reply.self)
    guard reply.problems.isEmpty else {
      throw Failure(
        reply.problems.map { $0.words(file: file).quotedForPeople }.joined(separator: "\n"))
    }
    for advice in reply.advice { StandardError.line("Beware: \(advice)".quotedForPeople) }
    try StandardOutput.line("\(file): \(count(reply.items.count, "exercise")), all right")
  }
}

/// An exercise of the plan with the figures that are given.
struct PlanItemOptions: ParsableArguments {
  @Argument(help: "The exercise's id, or a part that no other has: see “glidectl exercises”.")
  var exercise: String

  @Option(help: "left, right, both, or none.")
  var side: GlideInterface.PlanSide?

  @Option(help: ArgumentHelp("How many sets, 1 to 20.", valueName: "n"))
  var sets: Int?

  @Option(help: ArgumentHelp("How many repetitions in a set, 1 to 100.", valueName: "n"))
  var repetitions: Int?

  @Option(help: ArgumentHelp("How long, of what goes by time.", valueName: "seconds"))
  var seconds: Double?

  @Option(help: ArgumentHelp("How long to hold at the far end.", valueName: "seconds"))
  var hold: Double?

  @Option(help: ArgumentHelp("How long to rest between two sets.", valueName: "seconds"))
  var rest: Double?

  @Option(
    name: .customLong("times-a-day"), help: ArgumentHelp("How often, 1 to 12.", valueName: "n"))
  var timesPerDay: Int?

  @Option(
    name: .customLong("days-a-week"),
    help: ArgumentHelp("On how many days of seven; 7 is every day.", valueName: "n"))
  var daysPerWeek: Int?

  @Option(help: ArgumentHelp("Every so many days; 1 is every day.", valueName: "n"))
  var everyDays: Int?

  @Option(
    name: .customLong("start-at"),
    help: ArgumentHelp("How many repetitions the first day has.", valueName: "n"))
  var startsAt: Int?

  @Flag(help: "Break a rule of the plan, knowingly.")
  var knowingly: Bool = false

  @Flag(help: "Print the plan as one JSON object.")
  var json: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func validate() throws {
    if daysPerWeek != nil, everyDays != nil {
      throw ValidationError("--days-a-week and --every-days do not go together.")
    }
  }

  func change(_ kind: PlanChangeKind) throws {
    let connection = try daemon.connect()
    let ids =
      kind == .set
      ? try connection.call(GetPlan.name, returning: GetPlan.Reply.self).items.map(\.exercise)
      : try connection.call(ListExercises.name, returning: ListExercises.Reply.self)
        .exercises.map(\.id)
    let id = try ExerciseLookup.id(for: exercise, among: ids) ?? exercise
    let reply = try connection.call(
      EditPlan.name,
      EditPlan.Parameters(
        change: kind, exercise: id, side: side, sets: sets, repetitions: repetitions,
        seconds: seconds, holdSeconds: hold, restSeconds: rest, timesPerDay: timesPerDay,
        daysPerWeek: daysPerWeek, everyDays: everyDays, startsAt: startsAt,
        knowingly: knowingly ? true : nil),
      returning: EditPlan.Reply.self)
    try reply.print(json: json)
  }
}

extension GetPlan.Reply {
  fileprivate func print(json: Bool) throws {
    guard !json else { return try StandardOutput.line(JSONLine.text(self)) }
    let terminal = Terminal.current()
    try StandardOutput.lines(lines(columns: Terminal.textColumns()).map(terminal.shown))
  }
}
