public import ArgumentParser
public import GlideInterface

extension MorningAnswer: ExpressibleByArgument {}

struct MorningCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "morning",
    abstract: "Say how it is on the morning after exercises: worse, same or settled.",
    discussion: """
      It decides the next dose: worse makes it less, same and settled let it grow after a good day. \
      settled: what the exercises stirred up has gone.
      """)

  @Argument(help: "worse, same or settled.")
  var answer: MorningAnswer

  @Option(help: ArgumentHelp("How much it hurts this morning.", valueName: "0-10"))
  var pain: Int?

  @Flag(help: "Print the reply as one JSON object.")
  var json: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func validate() throws {
    if let pain, !(0...10).contains(pain) { throw ValidationError("--pain takes 0 to 10.") }
  }

  func run() throws {
    let reply = try daemon.connect().call(
      Pain.name, Pain.Parameters(level: pain, answer: answer), returning: Pain.Reply.self)
    guard !json else { return try StandardOutput.line(JSONLine.text(reply)) }
    try StandardOutput.lines(reply.lines(columns: Terminal.textColumns()))
  }
}
