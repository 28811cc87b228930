import FoundationEssentials
import MotionCore
import Recordings

/// How fast a recording is read from its file.
struct ReadingSpeed {
  /// MB/s, of the fastest run.
  let megabytes: Double
  let samples: Double

  /// Reads an hour at 100 Hz, written as the simulator writes.
  init(_ loop: SampleLoop<MotionSample>, runs: Int) throws {
    var writer = RecordingWriter(
      header: RecordingHeader(), hasAngularVelocity: true,
      precision: .decimals(time: 4, acceleration: 4, angularVelocity: 5))
    let count = 360_000
    loop.forEach(count) { writer.append($0) }
    let text = writer.takeText()
    let directory = FileManager.default.temporaryDirectory
    let path = directory.path + "/glide-benchmark-\(UUID().uuidString).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text).write(to: URL(filePath: path))
    let duration = try fastest(of: runs) {
      var reader = try RecordingReader(path: path)
      var sum = 0.0
      while let sample = try reader.next() { sum += sample.acceleration.x }
      keep(sum)
    }
    megabytes = Double(text.count) / 1e6 / (duration / .seconds(1))
    samples = Double(count) / (duration / .seconds(1))
  }

  var table: Table {
    var table = Table("an hour at 100 Hz as CSV", "MB/s", "million samples a second")
    table.add("read", decimal(megabytes, 0), decimal(samples / 1e6, 2))
    return table
  }
}
