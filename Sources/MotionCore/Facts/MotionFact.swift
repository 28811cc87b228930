/// What the motion core has to say: each fact once, in the order in which it became known.
public enum MotionFact: BitwiseCopyable, Sendable, Equatable {
  /// The limb left the start pose at `time`, s.
  case movementBegan(time: Double)

  /// The limb reached the far end of a movement: at `time`, s, after an excursion of `range`, rad.
  case endReached(time: Double, range: Real)

  case repetition(Repetition)

  case holdBegan(Hold)

  /// A hold that lasts; at most ten a second.
  case holdProgress(Hold)

  case holdEnded(Hold)

  case refused(Refusal)

  /// The limb has been still since `since`, s; reported once for each stillness.
  case still(since: Double)

  /// Samples are missing from `from` to `to`, s.
  case gap(from: Double, to: Double)

  /// A bout of a timed activity began at `time`, s: it is known a few cycles later.
  case activityBegan(time: Double)

  /// A timed activity went on: told with each stride or stroke, of a posture four times a second.
  case active(ActiveSpan)

  /// The bout ended at `time`, s.
  case activityEnded(time: Double)
}
