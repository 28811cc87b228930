import Exercises
import MotionCore
import Recordings
import Sensors

/// Counts an exercise in a recording, as the daemon does in a live one.
///
/// The order is the daemon's too: a set begins just before its first sample is processed. Samples
/// before `start` are processed, so that the orientation has settled when the set begins, but what
/// becomes known with them is left out, as during the daemon's countdown; so is a movement that
/// began before `start`, whether it counts or not.
struct RecordingAnalysis {
  let exercise: Exercises.Exercise
  /// Where the sensor was worn, nil where that is unknown and no place is the best.
  let placement: Placement?
  /// When the set begins on the recording's clock, s; nil for the first sample.
  let start: Double?
  /// The smallest range that counts in place of the exercise's; rad.
  let minimumRange: Double?

  var profile: MovementProfile {
    exercise.profile(placement: placement, minimumRange: minimumRange)
  }

  /// Analyses the rest of `recording`, which is reported under the name `file`.
  ///
  /// Throws what is wrong with the recording, and where it ends before the set begins.
  func report(
    _ recording: inout MotionFile, file: String
  ) throws -> AnalysisReport {
    var tracker = MotionTracker(profile: profile)
    var report = AnalysisReport(
      file: file, exercise: exercise.id, placement: placement?.rawValue)
    if let activity = profile.activity { report.beginActivity(activity) }
    var times: (first: Double, last: Double)?
    var hasBegun = false
    /// The hold that lasts, to be reported though the recording ends in it.
    var openHold: Hold?

    while let sample = try recording.next() {
      times = (times?.first ?? sample.time, sample.time)
      if !hasBegun, sample.time >= start ?? sample.time {
        tracker.beginSet()
        hasBegun = true
      }
      tracker.process(sample) { fact in
        guard hasBegun else { return }
        switch fact {
        case .repetition(let repetition):
          if let start, repetition.startTime < start { break }
          report.add(repetition, asksForRatio: exercise.dose.eccentricRatio != nil)
        case .holdBegan(let hold), .holdProgress(let hold):
          openHold = hold
        case .holdEnded(let hold):
          report.add(hold)
          openHold = nil
        case .refused(let refusal):
          if let start, refusal.startTime < start { break }
          report.add(refusal)
        case .gap(let from, let to):
          report.addGap(from: from, to: to)
        case .active(let span):
          report.add(span, since: start ?? -.infinity)
        case .movementBegan, .endReached, .still, .activityBegan, .activityEnded:
          break
        }
      }
    }
    if let start, let times, !hasBegun {
      throw Failure("\(file) ends at \(times.last.fixed(2)) s, before --start \(start).")
    }
    if let openHold { report.add(openHold) }
    if let times {
      report.duration = times.last - times.first
      report.addTime(from: start ?? times.first, to: times.last)
    }
    return report
  }
}
