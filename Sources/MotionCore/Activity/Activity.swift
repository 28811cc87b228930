/// What is counted of an exercise that goes on for a time and has no repetitions.
public enum Activity: BitwiseCopyable, Sendable, Equatable {
  /// Walking and running: strides, and the time in steady gait.
  case gait
  /// Sliding to and fro over a roller: strokes, and the time spent on them.
  case rolling
  /// Standing up out of a chair: the time on one's feet.
  case standing
  /// What a sensor cannot tell from rest: the time as it passes.
  case timer
}
