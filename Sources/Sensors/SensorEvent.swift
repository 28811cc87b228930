public import MotionCore

/// What a sensor tells its reader.
public enum SensorEvent: Sendable {
  /// Samples, oldest first; never empty.
  case samples([MotionSample])

  /// The sensor cannot be read for now: it was unplugged, its board does not answer. It goes on by
  /// itself as soon as it can, and its samples' times go on on the same timeline.
  case interrupted(SensorError)

  /// The sensor can be read again; samples follow.
  case resumed

  /// The sensor has no more to deliver: a recording is at its end.
  case ended

  /// The sensor cannot be read any longer, with what to do about it.
  case lost(SensorError)
}
