public import Exercises

/// What the wearer put right in what was sensed. It stands beside that, and replaces nothing.
public enum Correction: Sendable, Equatable {
  /// The last repetition was none.
  case undo(set: Int)
  /// One more, or one less, than was counted; `by` is 1 or -1.
  case adjust(set: Int, by: Int)
  /// The sets were of the other side.
  case relabelSide(sets: ClosedRange<Int>, to: Exercise.Side)
  /// It was another exercise; both by id.
  case relabelExercise(from: String, to: String)
}
