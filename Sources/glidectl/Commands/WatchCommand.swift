import ArgumentParser

struct WatchCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "watch",
    abstract: "Show the session as it goes, to its end.",
    discussion: """
      Where no session is under way, waits for the next one. In a terminal the view is made to be \
      read from two metres, and “?” lists its keys; elsewhere each event is a line.
      """)

  @Flag(help: "Print each reply as one JSON object a line.")
  var json: Bool = false

  @OptionGroup var voice: VoiceOptions

  @OptionGroup var daemon: DaemonOptions

  func run() throws {
    let connection = try daemon.connect()
    var presenter = SessionPresenter(
      json: json, terminal: .current(), speaker: try voice.speaker(), bell: voice.bell)
    if let display = presenter.display { try Interruptions.handle(display: display) }
    try presenter.present(connection)
  }
}
