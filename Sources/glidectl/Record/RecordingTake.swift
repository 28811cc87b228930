import GlideInterface
import MotionCore

/// A recording from the daemon's first reply to the last.
struct RecordingTake: ~Copyable {
  /// What was recorded.
  struct Result: Codable, Equatable {
    var file: String
    var samples: Int
    var seconds: Double
    /// Samples a second, as measured; absent for one sample.
    var rate: Double?
    /// Samples that the daemon had and that were not taken in time.
    var missed: Int
    /// How often the sensor was away.
    var interruptions: Int
  }

  private let path: String
  private let fields: HeaderFields
  private let seconds: Double?
  private var progress: RecordingProgress
  private var file: RecordingFile?
  private var firstTime: Double?
  private var missed: Int = 0
  private var interruptions: Int = 0
  private var isInterrupted: Bool = false

  init(file: String, fields: HeaderFields, seconds: Double?, progress: RecordingProgress) {
    path = file
    self.fields = fields
    self.seconds = seconds
    self.progress = progress
  }

  /// Whether there is a file.
  var hasBegun: Bool { file != nil }

  /// Takes a reply; returns false when enough was recorded.
  mutating func take(_ reply: Stream.Reply) throws(Failure) -> Bool {
    if let sensor = reply.sensor {
      file = try RecordingFile(
        path: path, header: fields.header(sensor), hasGyroscope: sensor.hasGyroscope)
      progress.begin(sensor: sensor, file: path, seconds: seconds)
    }
    note(reply)
    var samples = try reply.samples()
    if firstTime == nil { firstTime = samples.first?.time }
    var isEnough = false
    if let seconds, let firstTime, let last = samples.last, last.time - firstTime >= seconds {
      samples.removeAll { $0.time - firstTime > seconds }
      isEnough = true
    }
    try file?.append(samples)
    progress.show(samples: file?.count ?? 0, seconds: file?.duration ?? 0)
    return !isEnough
  }

  /// Tells on standard error what the file lacks.
  private mutating func note(_ reply: Stream.Reply) {
    if let interruption = reply.interruption, !isInterrupted {
      isInterrupted = true
      interruptions += 1
      progress.say("the recording waits: \(interruption)")
    } else if reply.interruption == nil, !reply.times.isEmpty, isInterrupted {
      isInterrupted = false
      progress.say("the sensor is back")
    }
    if let count = reply.missed, count > 0 {
      missed += count
      let gap = reply.gap.map { " (\(($0.endTime - $0.startTime).seconds))" } ?? ""
      progress.say("\(count) samples missed\(gap): this machine was too busy to write them")
    }
  }

  /// Closes the file and says what is in it.
  consuming func finish() throws(Failure) -> Result {
    progress.end()
    guard let file = file.take() else { throw Failure("The daemon has ended.") }
    let (count, duration) = (file.count, file.duration)
    try file.finish()
    return Result(
      file: path, samples: count, seconds: duration,
      rate: duration > 0 ? Double(count - 1) / duration : nil, missed: missed,
      interruptions: interruptions)
  }
}

extension RecordingTake.Result {
  /// The result as sentences, and what to do with it.
  var words: [String] {
    var facts = ["\(seconds.seconds)", glidectl.count(samples, "sample")]
    if let rate { facts.append("\(rate.brief) Hz") }
    if missed > 0 { facts.append("\(missed) missed") }
    if interruptions > 0 {
      facts.append("the sensor was away \(glidectl.count(interruptions, "time"))")
    }
    return [
      "\(file): \(facts.joined(separator: ", ")).",
      "“glidectl analyze \(file)” counts it.",
      "Would you give it, so that glide counts better? README says how, under “Accuracy”.",
    ]
  }
}
