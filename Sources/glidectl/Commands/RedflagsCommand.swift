import ArgumentParser
import GlideInterface

struct RedflagsCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "redflags",
    abstract: "Ask whether it is safe for you to exercise.",
    discussion: """
      Warning signs need emergency care at once; then no session starts before a clinician has seen \
      you. Asked once before the first session, and whenever you like.
      """)

  @Flag(help: "None of them is so, and you have read what glide is not; asks nothing.")
  var none: Bool = false

  @Flag(help: "A clinician has seen you since, and says that you may exercise.")
  var clinicianSeen: Bool = false

  @Flag(help: "Print the questions and how it stands as one JSON object; asks nothing.")
  var json: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    let connection = try daemon.connect()
    if clinicianSeen {
      _ = try connection.call(
        Acknowledge.name, Acknowledge.Parameters(clinicianSeen: true), returning: Nothing.self)
    }
    var reply = try connection.redFlags()
    if none {
      let answers = (reply.warningSigns + reply.injury.prefix(1)).map {
        Answer(question: $0.id, isYes: false)
      }
      reply = try connection.redFlags(answers)
      _ = try connection.call(
        Acknowledge.name, Acknowledge.Parameters(), returning: Nothing.self)
      reply = try connection.redFlags()
    }
    if json { return try StandardOutput.line(JSONLine.text(reply)) }
    if none || clinicianSeen { return try Self.sayHowItStands(reply) }
    guard Dialog.isPossible else {
      try Dialog.paragraphs(
        ["Any of these needs emergency care now:"] + reply.warningSigns.map { "- \($0.text)" }
          + reply.injury.prefix(1).map(\.text))
      return try Self.sayHowItStands(reply)
    }
    try FirstRunDialog(connection: connection).ask(reply)
  }

  static func sayHowItStands(_ reply: RedFlags.Reply) throws {
    if reply.isEmergency {
      try Dialog.paragraphs(reply.emergency)
      throw ExitCode.failure
    }
    let words =
      reply.open.isEmpty
      ? "You may start: “glidectl today” says what is due."
      : "Not all is answered yet: “glidectl redflags” in a terminal asks."
    try Dialog.paragraphs([words])
  }
}

/// The questions before a first session, one after the other.
struct FirstRunDialog {
  let connection: DaemonConnection

  /// Asks all of `questions`; throws where a warning sign is reported, after saying what to do.
  func ask(_ questions: RedFlags.Reply) throws {
    try Dialog.paragraphs(["Some questions first. Do you have any of these?"])
    for question in questions.warningSigns {
      guard try answer(question) else { continue }
      // The rest can wait; the wearer cannot.
      return try RedflagsCommand.sayHowItStands(try connection.redFlags())
    }
    if let tear = questions.injury.first, try answer(tear), let advised = questions.injury.last {
      if try !answer(advised) {
        try Dialog.paragraphs([
          "Then stretches and strength exercises stay locked until they say so. Glides are open."
        ])
      }
    }
    if questions.open.contains("understood") {
      try Dialog.paragraphs([""] + questions.purpose)
      while try Dialog.yesOrNo("Have you read this?").map({ !$0 }) ?? stop() {}
      _ = try connection.call(
        Acknowledge.name, Acknowledge.Parameters(), returning: Nothing.self)
    }
    try RedflagsCommand.sayHowItStands(try connection.redFlags())
  }

  /// Asks, tells the daemon at once, and returns whether the answer was yes.
  private func answer(_ question: Question) throws -> Bool {
    let isYes = try Dialog.yesOrNo(question.text) ?? stop()
    _ = try connection.redFlags([Answer(question: question.id, isYes: isYes)])
    return isYes
  }

  private func stop() throws(Failure) -> Bool {
    throw Failure("Not all was answered. “glidectl redflags” asks again.")
  }
}

extension DaemonConnection {
  func redFlags(_ answers: [Answer]? = nil) throws(Failure) -> RedFlags.Reply {
    try call(
      RedFlags.name, RedFlags.Parameters(answers: answers), returning: RedFlags.Reply.self)
  }
}
