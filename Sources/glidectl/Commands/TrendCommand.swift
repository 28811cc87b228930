import ArgumentParser
import Exercises
import GlideInterface
import Programme
import Reports

struct TrendCommand: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "trend", abstract: "Show how something went over the weeks.",
    discussion: """
      range: how far the movement went, a dot for each day and a line for each week's median; what \
      lies between the broken lines is no clear change. holds: how long the end was held. pain: what \
      was told of it. adherence: the sessions of each week.
      """)

  enum Figure: String, CaseIterable, ExpressibleByArgument {
    case range
    case holds
    case pain
    case adherence

    /// Takes “ROM” for the range, as clinicians call it.
    init?(argument: String) {
      let word = argument.lowercased()
      self.init(rawValue: word == "rom" ? "range" : word)
    }
  }

  @Argument(help: "range (or ROM), holds, pain or adherence.")
  var figure: Figure

  @Option(help: "How many weeks, this one among them.")
  var weeks: Int = 8

  @Option(
    help: ArgumentHelp(
      "range, holds: of this exercise, its id or a part of it; without it, of the one done most.",
      valueName: "id"))
  var exercise: String?

  @Option(help: "range, holds: of this side alone, left or right.")
  var side: String?

  @Option(
    help: ArgumentHelp("Write the plot to this file as SVG.", valueName: "file"),
    completion: .file(extensions: ["svg"]))
  var svg: String?

  @Flag(help: "Put the SVG in the place of a file that is there.")
  var replace: Bool = false

  @OptionGroup var history: HistoryOptions

  func validate() throws {
    if let side, Side(rawValue: side) == nil {
      throw ValidationError("--side takes left or right.")
    }
    try WeeksOption.check(weeks)
    if exercise != nil || side != nil, figure == .pain || figure == .adherence {
      throw ValidationError("--exercise and --side go with range and holds.")
    }
  }

  func run() throws {
    let extract = try history.extract(days: WeeksOption.days(weeks), withDetails: false)
    let columns = Terminal.textColumns()
    let terminal = Terminal.current()
    guard let chart = try chart(of: extract) else {
      let words = withoutNumber(extract) ?? nothing(in: extract)
      return try StandardOutput.lines(words.wrapped(to: columns).map(terminal.shown))
    }
    if let svg {
      return try PrivateFile.write(Array(chart.svg.utf8), to: svg, replace: replace)
    }
    let lines = chart.lines(columns: columns, characters: terminal.plotCharacters)
    let further = withoutNumber(extract)?.wrapped(to: columns) ?? []
    try StandardOutput.lines((lines + further).map(terminal.shown))
  }

  private func withoutNumber(_ extract: Extract) -> String? {
    figure == .pain ? extract.painWithoutNumber : nil
  }

  /// Returns nil where there are no figures to show.
  private func chart(of extract: Extract) throws -> Chart? {
    switch figure {
    case .adherence:
      let adherence = Adherence(extract)
      return adherence.sessions == 0 ? nil : .bars(adherence)
    case .pain:
      return Chart(extract.painTrend)
    case .range, .holds:
      let side = side.flatMap(Side.init)
      guard let (id, name) = try chosen(of: extract) else { return nil }
      return Chart(
        figure == .range
          ? extract.rangeTrend(exercise: id, name: name, side: side)
          : extract.holdTrend(exercise: id, name: name, side: side))
    }
  }

  /// The exercise that is meant, nil where none was done.
  private func chosen(of extract: Extract) throws(Failure) -> (id: String, name: String)? {
    let done = extract.exercises
    guard let word = exercise else { return done.first }
    let id = try ExerciseLookup.id(for: word, among: done.map(\.id))
    if let found = done.first(where: { $0.id == id }) { return found }
    guard !done.isEmpty else { return nil }
    throw .usage(
      "“\(word)” was not done in these weeks. There is \(oneOf(done.map(\.id))).")
  }

  private func nothing(in extract: Extract) -> String {
    let period = count(weeks, "week")
    return switch figure {
    case .pain: "No pain was told in the last \(period). “glidectl pain 0-10” tells it."
    case .range where !extract.sessions.isEmpty:
      "No range of motion was measured in the last \(period)."
    case .holds where !extract.sessions.isEmpty: "No hold was measured in the last \(period)."
    case .range, .holds, .adherence: noSession(in: period)
    }
  }
}

/// How far back a command looks, in weeks.
enum WeeksOption {
  static func check(_ weeks: Int) throws {
    guard (1...5200).contains(weeks) else { throw ValidationError("--weeks takes 1 to 5200.") }
  }

  /// Whole weeks from Monday on, this one as far as it has come.
  static func days(_ weeks: Int) -> ClosedRange<Day> {
    let today = Day.today
    return today.advanced(by: -today.weekday - 7 * (weeks - 1))...today
  }
}
