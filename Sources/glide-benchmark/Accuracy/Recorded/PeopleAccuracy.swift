import Exercises
import MotionSimulator

/// How well the core does on recordings of people.
struct PeopleAccuracy {
  private let recorded: RecordedAccuracy
  private let holds: RecordedHolds
  private let delay: AnnouncementDelay
  private let negatives: FalseRepetitions

  init(_ catalogue: Catalogue, directory: String) throws {
    let free = try catalogue.required("free")
    let slider = try catalogue.required(Demonstration.exerciseID)
    recorded = try RecordedAccuracy(catalogue, free: free, directory: directory)
    holds = try RecordedHolds(recorded.sessions, directory: directory)
    delay = AnnouncementDelay(recorded.sessions, .declared)
    negatives = try FalseRepetitions(catalogue, slider: slider, free: free, directory: directory)
  }

  func add(to headline: inout Headline) {
    let declared = recorded.tally(.therapy, .declared)
    let bare = recorded.tally(.therapy, .accelerometerOnly)
    let free = recorded.tally(.therapy, .free)
    let mex = recorded.tally(.mex, .declared).sets
    let sitToStand = recorded.tally(.sitToStand, .declared).sets
    headline.add("ucipt sets exact, declared", declared.sets.exact)
    headline.add("ucipt sets within one, declared", declared.sets.withinOne)
    headline.add("ucipt sets exact, accelerometer only", bare.sets.exact)
    headline.add("ucipt sets exact, free at 5°", free.sets.exact)
    headline.add("ucipt sessions of 30 exact, declared", declared.sessions.exact)
    headline.add("ucipt sessions of 30 exact, free at 5°", free.sessions.exact)
    headline.add("mex exact", mex.exact)
    headline.add("mex within one", mex.withinOne)
    headline.add("sit-to-stand exact, thigh", sitToStand.exact)
    let ghosts = recorded.all(.declared)
    headline.add("ghosts, declared", events: ghosts.ghosts, of: ghosts.sets.truth)
    headline.add("false an hour, seated slider declared", negatives.rate(.glide))
    headline.add("false an hour, free at 12°", negatives.rate(.free))
    headline.add(
      "hold of people, 95 % of errors within", holds.all.still.size95, decimals: 2, unit: "s",
      of: holds.all.still.values.count)
    headline.add(
      "announced after the return, 95 % within", delay.all.percentile95, decimals: 2, unit: "s",
      of: delay.all.values.count)
  }

  func print(_ output: OutputOptions) {
    output.print(
      """
      Recordings of people, nobody telling when a set begins. ucipt is without the thigh in knee
      extension. Ghosts are repetitions beyond those of a set, and outside of all sets.
      """, recorded.modes)
    output.print(
      "The same, each exercise declared, with all its gyroscope.", recorded.details, isDetail: true)
    output.print(
      "People who do something else: each repetition is a false one.", negatives.table)
    output.print(
      """
      Holds less their labels: the time above 85 % of the greatest tilt, good to ±0.2 s only. Beside
      the core's hold, the time still, stands the time above 85 % of the core's own excursion, which
      is the labels' definition. Median and 95 % of the sizes; s. Labelled are \(holds.labelled).
      """, holds.table)
    output.print(
      "From the end of a repetition, as the core dates it, to its announcement; s.", delay.table)
  }
}

extension Catalogue {
  /// Returns an exercise that the benchmark cannot do without.
  func required(_ id: String) throws -> Exercise {
    guard let exercise = exercise(id: id) else { throw MissingExercise(id: id) }
    return exercise
  }
}

/// The catalogue lacks an exercise that is measured with.
struct MissingExercise: Error, CustomStringConvertible {
  var id: String

  var description: String { "The catalogue has no exercise “\(id)”; add it." }
}
