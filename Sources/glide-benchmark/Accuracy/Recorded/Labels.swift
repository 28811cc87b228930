import Exercises
import MotionCore

/// A set that somebody did.
struct LabelledSet: Sendable {
  var file: String
  var dataset: String
  var exercise: Exercise
  var placement: Placement
  /// Nominal: the set lies somewhere within; s.
  var span: Range<Double>
  var repetitions: Int

  init(_ row: LabelFile.Row, _ catalogue: Catalogue) throws(LabelError) {
    file = try row.text("file")
    dataset = try row.text("dataset")
    exercise = try row.value("exercise", catalogue.exercise(id:))
    placement = try row.value("placement", Placement.init(rawValue:))
    let start = try row.value("start_s", Double.init)
    span = start..<max(start, try row.value("end_s", Double.init))
    repetitions = try row.value("repetitions") { Int($0) }
  }

  /// Whether `repetition` is of this set: the bounds are nominal, so that its middle decides.
  func contains(_ repetition: Repetition) -> Bool {
    span.contains((repetition.startTime + repetition.endTime) / 2)
  }
}

/// A hold that somebody did within a repetition.
struct LabelledHold: Sendable {
  var file: String
  var style: String
  /// The repetition's; s.
  var span: ClosedRange<Double>
  /// Time above 85 % of the greatest tilt; s.
  var hold: Double

  init(_ row: LabelFile.Row) throws(LabelError) {
    file = try row.text("file")
    style = try row.text("style")
    let start = try row.value("start_s", Double.init)
    span = start...max(start, try row.value("end_s", Double.init))
    hold = try row.value("hold_s", Double.init)
  }
}

/// A recording without a repetition of anything that its sensor could count.
struct NegativeRecording: Sendable {
  var file: String
  var dataset: String

  init(_ row: LabelFile.Row) throws(LabelError) {
    file = try row.text("file")
    dataset = try row.text("dataset")
  }
}
