import MotionCore
import Recordings

/// What the beginning of a recording tells of the sensor that made it.
struct RecordingProfile {
  var device: String?
  var placement: String?
  var hasGyroscope: Bool

  /// The usual time from one sample to the next; s. Nil where there is but one sample.
  var interval: Double?

  /// Reads the header and the first samples of the file at `path`.
  init(path: String) throws(RecordingError) {
    var reader = try MotionFile(path: path)
    device = reader.header.device
    placement = reader.header.placement
    hasGyroscope = reader.hasAngularVelocity
    var times: [Double] = []
    while times.count < 200, let sample = try reader.next() { times.append(sample.time) }
    let intervals = zip(times.dropFirst(), times).map { $0 - $1 }.filter { $0 > 0 }.sorted()
    interval = intervals.isEmpty ? nil : intervals[intervals.count / 2]
  }
}
