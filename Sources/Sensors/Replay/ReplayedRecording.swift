import MotionCore
import Recordings

/// The samples of a recording in their order, once or again and again.
///
/// Where it loops, the times of each further pass go on upwards, so that no two passes overlap:
/// its first sample comes one usual interval after the last. The jump of the pose from the end to
/// the beginning stays in.
struct ReplayedRecording: ~Copyable {
  let path: String
  let loops: Bool

  /// The time between the last sample of a pass and the first of the next; s.
  let interval: Double

  private var reader: MotionFile
  private var offset: Double = 0
  private var lastTime: Double?

  init(path: String, loops: Bool, interval: Double) throws(RecordingError) {
    self.path = path
    self.loops = loops
    self.interval = interval
    reader = try MotionFile(path: path)
  }

  /// Returns the next sample, or nil at the end.
  mutating func next() throws(RecordingError) -> MotionSample? {
    if let sample = try reader.next() { return shifted(sample) }
    guard loops, let lastTime else { return nil }
    reader = try MotionFile(path: path)
    guard let first = try reader.next() else { return nil }
    offset = lastTime + interval - first.time
    return shifted(first)
  }

  /// What was wrong with the file so far and could be passed over.
  var warnings: [RecordingWarning] { reader.warnings }

  private mutating func shifted(_ sample: MotionSample) -> MotionSample {
    var sample = sample
    sample.time += offset
    lastTime = sample.time
    return sample
  }
}
