import ArgumentParser
import Exercises
import FoundationEssentials

/// Fits the weights of the core's confidence, and prints how well it keeps what it says.
struct ConfidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confidence",
    abstract: "Fits the core's confidence, and checks it on whom it was not fitted to.")

  @OptionGroup var output: OutputOptions

  @Option(help: "The directory of the public recordings, with sets.csv and negatives.csv.")
  var data = "../shared/data"

  @Option(help: "Simulated sessions of each exercise to fit to, and as many others to check with.")
  var seeds = 6

  /// “accuracy” counts from 1 on.
  private static let firstSeed = 101

  func validate() throws {
    guard seeds > 0 else { throw ValidationError("--seeds must be 1 or more.") }
    guard FileManager.default.fileExists(atPath: data + "/sets.csv") else {
      throw ValidationError("There are no public recordings at \(data): nothing to fit to.")
    }
  }

  func run() throws {
    let catalogue = try Catalogue.builtIn()
    let first = Self.firstSeed
    let judged = try JudgedRepetition.all(
      catalogue, data: data, seeds: first..<(first + seeds))
    let fit = LogisticFit(judged)
    if !output.brief {
      print("For Sources/MotionCore/Repetition/Confidence.swift:\n\n\(declaration(fit))\n")
    }
    output.print(
      "To what it is fitted, as it weighs, by the weights above.",
      Reliability(judged, said: fit.value).table, isDetail: true)

    let people = try heldOut(judged, like: fit)
    output.print(
      """
      The confidence that people's repetitions would be given, each person's by weights fitted to all
      others and to simulated sessions.
      """, people.table)
    var others: [JudgedRepetition] = []
    try others.addSimulated(
      catalogue.repetitive.filter { !$0.isTiny },
      seeds: (first + seeds)..<(first + 2 * seeds))
    let unseen = Reliability(others, said: fit.value)
    output.print("The same of simulated sessions other than those fitted to.", unseen.table)

    var table = Table("figure", "calibration error", "Brier score")
    for (name, reliability) in [
      ("fitted", Reliability(judged, said: fit.value)), ("people left out", people),
      ("other simulated sessions", unseen), ("the core as it is", Reliability(judged)),
    ] {
      table.add(name, decimal(reliability.calibrationError, 4), decimal(reliability.brierScore, 4))
    }
    output.print("What was said less the share that was right, and mean squared errors.", table)
  }

  private func heldOut(
    _ judged: [JudgedRepetition], like fit: LogisticFit
  ) throws -> Reliability {
    let persons = Set(judged.filter { !$0.source.isSimulated }.map(\.person)).sorted()
    let said = try persons.concurrentMap { person in
      let fit = LogisticFit(judged.filter { $0.person != person }, similar: fit)
      return judged.filter { $0.person == person }.map { left -> JudgedRepetition in
        var left = left
        left.confidence = fit.value(left)
        return left
      }
    }
    return Reliability(said.joined())
  }

  /// The weights as they are written in the core.
  private func declaration(_ fit: LogisticFit) -> String {
    let rows = zip(JudgedRepetition.featureNames, fit.weights.dropFirst()).map {
      "      \(decimal($1, 2)),  // \($0)"
    }
    return """
          var base: Double = \(decimal(fit.weights.first, 2))
          /// In the order of `Features`.
          var weights: InlineArray<8, Double> = [
      \(rows.joined(separator: "\n"))
          ]
      """
  }
}

extension JudgedRepetition {
  /// Judges what is counted in all people's recordings at `data`, where there are any, and in
  /// simulated sessions of these `seeds`; each has its weight in the mixture.
  static func all(_ catalogue: Catalogue, data: String, seeds: Range<Int>) throws -> [Self] {
    let exercises = catalogue.repetitive.filter { !$0.isTiny }
    var judged: [Self] = []
    if FileManager.default.fileExists(atPath: data + "/sets.csv") {
      let free = try catalogue.required("free")
      judged.add(try RecordedAccuracy(catalogue, free: free, directory: data).sessions)
      try judged.addOthers(exercises, directory: data)
    }
    try judged.addSimulated(exercises, seeds: seeds)
    judged.weigh(exercises: exercises.count)
    return judged
  }
}
