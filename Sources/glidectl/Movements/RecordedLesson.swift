import Exercises
import FoundationEssentials
import Recordings
import Sensors

/// Learning from a recording, which needs no daemon.
struct RecordedLesson {
  let file: String
  let id: String
  let title: String
  /// In place of what the recording says.
  let placement: Placement?
  let side: Exercise.Side?

  /// Throws what is wrong with the recording, or why nothing can be learned from it.
  func movement() throws(Failure) -> TaughtMovement {
    do {
      var recording = try MotionFile(path: file)
      let header = recording.header
      let worn = try placement ?? PlacementLookup.placement(of: header, file)
      var learner = MovementLearner()
      while let sample = try recording.next() { learner.process(sample) }
      for warning in recording.warnings { StandardError.line("glidectl: \(warning)") }
      return try learner.movement(
        id: id, title: title, placement: worn,
        side: side ?? header.side.flatMap(Exercise.Side.init),
        source: URL(filePath: file).lastPathComponent, date: header.date)
    } catch let failure as Failure {
      throw failure
    } catch let error as TeachingError {
      throw Failure("\(file): \(error).")
    } catch {
      throw Failure("\(error)")
    }
  }
}
