import Exercises
import MotionCore
import MotionCoreSingle

/// How far the repetitions that the core reports in single precision are from those in double.
struct PrecisionComparison {
  /// What is compared of a repetition.
  struct Counted: Equatable {
    /// s
    var endTime: Double
    /// rad
    var range: Double
    /// At the far end and at the start pose; s.
    var endHold: Double
    var startHold: Double
    /// From 0 to 1.
    var confidence: Double
  }

  /// Two that end within this time of each other are the same; s.
  static let sameEnd: Double = 0.5

  let inDouble: Int
  let inSingle: Int
  /// Reported by both.
  private(set) var common: Int = 0
  /// The greatest differences of those: rad, s, s, and of the confidence.
  private(set) var range: Double = 0
  private(set) var hold: Double = 0
  private(set) var endTime: Double = 0
  private(set) var confidence: Double = 0

  /// Compares repetitions in order of time.
  init(_ double: [Counted], _ single: [Counted]) {
    inDouble = double.count
    inSingle = single.count
    var next = single[...]
    for one in double {
      next = next.drop { $0.endTime < one.endTime - Self.sameEnd }
      guard let other = next.first, other.endTime <= one.endTime + Self.sameEnd else { continue }
      next.removeFirst()
      common += 1
      range = max(range, (one.range - other.range).magnitude)
      hold = max(
        hold, (one.endHold - other.endHold).magnitude, (one.startHold - other.startHold).magnitude)
      endTime = max(endTime, (one.endTime - other.endTime).magnitude)
      confidence = max(confidence, (one.confidence - other.confidence).magnitude)
    }
  }

  /// Of `count` samples of `workload`, as one long recording.
  init(_ workload: Workload, count: Int, _ catalogue: Catalogue) throws {
    let profile = try workload.profile(catalogue)
    let loop = try workload.samples(catalogue)

    var double: [Counted] = []
    var tracker = MotionCore.MotionTracker(profile: profile)
    loop.forEach(count) { sample in
      tracker.process(sample) {
        if case .repetition(let repetition) = $0 { double.append(Counted(repetition)) }
      }
    }
    var single: [Counted] = []
    var singleTracker = MotionCoreSingle.MotionTracker(
      profile: MotionCoreSingle.MovementProfile(profile))
    loop.map(MotionCoreSingle.MotionSample.init).forEach(count) { sample in
      singleTracker.process(sample) {
        if case .repetition(let repetition) = $0 { single.append(Counted(repetition)) }
      }
    }
    self.init(double, single)
  }

  static func table(hours: Int, _ catalogue: Catalogue) throws -> Table {
    var table = Table(
      "\(hours) h at 100 Hz", "repetitions", "in Float", "in both", "range, °", "hold, s", "end, s",
      "confidence")
    for workload in Workload.allCases where workload != .orientation {
      let found = try PrecisionComparison(
        workload, count: hours * 3600 * Int(LongRun.rate), catalogue)
      table.add(
        workload.title, "\(found.inDouble)", "\(found.inSingle)", "\(found.common)",
        decimal(found.range.inDegrees, 4), decimal(found.hold, 3), decimal(found.endTime, 3),
        decimal(found.confidence, 4))
    }
    return table
  }
}

extension PrecisionComparison.Counted {
  fileprivate init(_ repetition: MotionCore.Repetition) {
    self.init(
      endTime: repetition.endTime, range: repetition.rangeOfMotion, endHold: repetition.endHold,
      startHold: repetition.startHold, confidence: repetition.confidence)
  }

  fileprivate init(_ repetition: MotionCoreSingle.Repetition) {
    self.init(
      endTime: repetition.endTime, range: Double(repetition.rangeOfMotion),
      endHold: Double(repetition.endHold), startHold: Double(repetition.startHold),
      confidence: Double(repetition.confidence))
  }
}
