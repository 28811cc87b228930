import MotionCore

@testable import Recordings

/// What came of reading a file to its end.
struct Reading: Equatable {
  var header = RecordingHeader()
  var hasAngularVelocity = false
  var samples: [MotionSample] = []
  var warnings: [RecordingWarning] = []
  var error: RecordingError?

  init(path: String, chunk: Int = .max) {
    do throws(RecordingError) {
      var reader = try RecordingReader(path: path, chunk: chunk)
      defer { warnings = reader.warnings }
      header = reader.header
      hasAngularVelocity = reader.hasAngularVelocity
      while let sample = try reader.next() { samples.append(sample) }
    } catch {
      self.error = error
    }
  }
}
