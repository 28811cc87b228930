public import Exercises
import MotionCore

/// The session that `glidectl demo` plays: a set of ten seated slump sliders.
public enum Demonstration {
  public static let exerciseID: String = "sciatic-slider-seated-slump"

  /// The command that makes the same recording as a file.
  public static let command: String =
    "glidectl simulate sciatic-slider-seated-slump --partial 1 --no-approach --no-leaving "
    + "--output Fixtures/sciatic-slider-seated-slump.csv"

  public static func simulation(_ catalogue: Catalogue) throws(SimulationError) -> Simulation {
    guard let exercise = catalogue.exercise(id: exerciseID) else {
      throw .noPoses(exercise: exerciseID)
    }
    var options = SimulationOptions()
    options.partialRepetitions = 1
    options.hasApproach = false
    options.hasLeaving = false
    return try Simulation(.exercise(exercise), options: options)
  }

  /// Returns the recording's text.
  public static func recording(_ catalogue: Catalogue) throws(SimulationError) -> [UInt8] {
    let simulation = try simulation(catalogue)
    return simulation.recording(of: try simulation.session(), command: command)
  }
}
