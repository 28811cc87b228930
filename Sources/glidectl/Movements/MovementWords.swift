import Exercises
import GlideInterface
import MotionCore

extension TaughtMovement {
  /// What was learned.
  var figures: FigureList {
    let exercise = Exercises.Exercise(self)
    var list = FigureList("\(title) (\(id)), taught by \(count(lesson.repetitions, "repetition"))")
    let smallest = exercise.profile(placement: placement).minimumRange
    list.add(
      "range",
      "\(range.median.inDegrees.degrees) (\(range.smallest.inDegrees.degrees) to "
        + "\(range.largest.inDegrees.degrees)); counts from \(smallest.inDegrees.degrees) on")
    list.add(
      "tempo",
      "\(cycle.seconds) out and back: out in \(outDuration.seconds), held \(endHold.seconds), "
        + "back in \(backDuration.seconds); \(startHold.seconds) at the start")
    list.add("axis", "\(axisWords), \(axisInclination.inDegrees.degrees) from upright")
    if alternates { list.add("path", "to one side and the other") }
    list.add("dose", GlideInterface.Exercise(exercise).doseWords)
    list.add("sensor", placement.map { "on the \($0)" } ?? "nobody said where")
    if let side { list.add("side", side.rawValue) }
    list.add("from", lesson.source + (lesson.date.map { ", \($0)" } ?? ""))
    return list
  }

  private var axisWords: String {
    switch axisInclination.inDegrees {
    case ..<30: "upright, as in turning on the spot"
    case ..<60: "aslant"
    default: "level, as in lifting and bending"
    }
  }
}
