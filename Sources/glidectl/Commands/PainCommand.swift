import ArgumentParser
import GlideInterface

struct PainCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "pain",
    abstract: "Say how much it hurts, at any time: 0 to 10, sharp, or spreading.",
    discussion: """
      In a session 6 and more, sharp or spreading stops it, 4 and 5 halve the range. Pressure and \
      tightness are no pain.
      """)

  @Argument(help: "0 (none) to 10 (the worst you can think of), sharp, or spreading.")
  var pain: String

  @Flag(help: "It was so before the exercises.")
  var before: Bool = false

  @Flag(help: "It was so after them.")
  var after: Bool = false

  @Option(
    help: ArgumentHelp(
      "What else to remember, as what may have caused it.", valueName: "text"))
  var note: String?

  @Flag(help: "Print the reply as one JSON object.")
  var json: Bool = false

  @OptionGroup var daemon: DaemonOptions

  func validate() throws {
    guard PainWord(pain) != nil else {
      let meant = Self.suggestion(for: pain).map { " Did you mean \($0)?" } ?? ""
      throw ValidationError("“\(pain)” is not 0 to 10, sharp or spreading.\(meant)")
    }
    if before, after { throw ValidationError("--before and --after do not go together.") }
    if let note, note.isEmpty || note.count > Pain.Parameters.longestNote {
      throw ValidationError("A note has 1 to \(Pain.Parameters.longestNote) characters.")
    }
  }

  func run() throws {
    guard let word = PainWord(pain) else { return }
    let moment: PainMoment? = before ? .before : after ? .after : nil
    let reply = try daemon.connect().tell(word, moment, note: note)
    guard !json else { return try StandardOutput.line(JSONLine.text(reply)) }
    try StandardOutput.lines(reply.lines(columns: Terminal.textColumns()))
  }

  private static func suggestion(for word: String) -> String? {
    let wanted = word.lowercased()
    if ["worse", "same", "settled"].contains(wanted) { return "“glidectl morning \(wanted)”" }
    return ["sharp", "spreading"].first { $0.first == wanted.first }.map { "“\($0)”" }
  }
}

extension DaemonConnection {
  /// Tells the daemon of pain.
  func tell(
    _ word: PainWord, _ moment: PainMoment?, note: String? = nil
  ) throws(Failure) -> Pain.Reply {
    try call(
      Pain.name,
      Pain.Parameters(
        level: word.level, sharp: word.isSharp ? true : nil,
        spreading: word.isSpreading ? true : nil, moment: moment, note: note),
      returning: Pain.Reply.self)
  }
}

extension Pain.Reply {
  /// What follows from it, a sentence or two each.
  var texts: [String] {
    var texts: [String] = []
    switch effect {
    case .stopped: texts.append("Stopped. Rest, and let it settle.")
    case .halvedRange: texts.append("Go on with half the range, without pain.")
    case PainEffect.none?, nil: texts.append("Noted.")
    }
    let weighty: [MessageRule] = [.seeClinician, .onlySmallSliders, .findTheCause]
    return texts + messages.filter { weighty.contains($0.rule) }.map(\.text)
  }

  func lines(columns: Int) -> [String] {
    let terminal = Terminal.current()
    return texts.flatMap { $0.quotedForPeople.wrapped(to: columns) }.map(terminal.shown)
  }
}
