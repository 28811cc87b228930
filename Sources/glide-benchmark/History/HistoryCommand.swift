import ArgumentParser
import Dispatch
import FoundationEssentials
import Glibc
import History
import Programme

/// Prints what years of exercise weigh on the disk, and how long it takes to ask about them.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "What years of sessions weigh, and how long questions about them take.")

  @OptionGroup var output: OutputOptions

  @Option(help: "Years of three sessions a day, each of 3 × 10 repetitions.")
  var years = 10

  @Option(help: "Runs, of which the slowest counts.")
  var runs = 7

  @Option(help: "Where to make the history; it is removed again.")
  var directory = "/tmp"

  @Option(help: "Leave the history in this new directory, for a daemon to be asked about it.")
  var keep: String?

  func validate() throws {
    guard (1...100).contains(years) else { throw ValidationError("--years takes 1 to 100.") }
    guard runs > 0 else { throw ValidationError("--runs must be 1 or more.") }
  }

  func run() throws {
    let place = keep ?? "\(directory)/glide-benchmark-\(getpid())"
    let path = "\(place)/history.sqlite"
    if keep != nil, FileManager.default.fileExists(atPath: place) {
      throw ValidationError("\(place) is there already: name a directory that is not.")
    }
    defer { if keep == nil { try? FileManager.default.removeItem(atPath: place) } }
    // A daemon that is given the file finds that it ends today.
    let today = Day(number: Int(Date().timeIntervalSince1970 / 86_400))
    let life = ExercisedYears(years: years, last: today)
    life.write(to: path)

    var sizes = Table("of \(years) years", "")
    sizes.add("sessions", "\(life.sessions)")
    sizes.add("repetitions", "\(life.sessions * 30)")
    sizes.add("file, MB", decimal(try size(of: path) / 1e6, 1))
    output.print("What the history weighs.", sizes)

    var times = Table("question", "ms")
    func add(_ question: String, _ body: () throws -> Void) throws {
      times.add(question, decimal(try slowest(body), 1))
    }
    try add("open the file") { try HistoryDatabase(path: path).close() }
    let database = try HistoryDatabase(path: path)
    try add("today's exercises") { _ = try database.exerciseDays(from: today, to: today) }
    try add("today's sessions, with all details") {
      _ = try database.sessions(.init(from: today, to: today, withDetails: true))
    }
    try add("four weeks' exercises") {
      _ = try database.exerciseDays(from: today.advanced(by: -27), to: today)
    }
    try add("all exercises of each day") {
      _ = try database.exerciseDays(from: life.first, to: today)
    }
    try add("the pain of four weeks") { _ = try database.pain(from: today.advanced(by: -27)) }
    try add("each day's plan") {
      for plan in try database.plans() { _ = try PlanFile.readKept(plan.text) }
    }
    try add("unfinished sessions") { _ = try database.unfinishedSessions() }
    try add("look through the whole file for damage") { try database.check() }
    try add("a copy of it (backup)") { try database.backup(to: path + ".copy") }
    try FileManager.default.removeItem(atPath: path + ".copy")
    try database.close()
    let writing = WritingSpeed(path: path, day: today)
    times.add(
      "a repetition, until it is on the disk", decimal(slowest(writing.writeRepetition), 1))
    output.print(
      """
      How long it takes, the slowest of \(runs) runs; the file is in the machine's memory by then, \
      but for what is written to \(keep ?? directory).
      """, times)
  }

  private func size(of path: String) throws -> Double {
    var status = stat()
    guard stat(path, &status) == 0 else { throw ValidationError("\(path) was not written.") }
    return Double(status.st_size)
  }

  /// ms
  private func slowest(_ body: () throws -> Void) rethrows -> Double {
    var slowest = 0.0
    for _ in 0..<runs {
      let start = DispatchTime.now().uptimeNanoseconds
      try body()
      slowest = max(slowest, Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6)
    }
    return slowest
  }
}
