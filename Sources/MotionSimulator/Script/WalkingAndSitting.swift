import Exercises
import MotionCore

extension Choreography {
  /// Walks, sits down, fidgets, gets up and walks on, until `duration`, s, is over.
  static func walkingAndSitting(
    duration: Double, random: inout RandomSource
  ) -> Choreography {
    var choreography = Choreography.standing()
    choreography.stay(random.uniform(1...2))
    while true {
      choreography.walk(.walking, duration: random.uniform(6...12), random: &random)
      choreography.stay(random.uniform(0.5...2))
      guard choreography.time < duration else { return choreography }
      choreography.turnAndSitDown(random: &random)
      choreography.fidget(random: &random)
      choreography.stay(random.uniform(4...9))
      guard choreography.time < duration else { return choreography }
      choreography.standUp(random: &random)
      choreography.stay(random.uniform(0.5...3))
    }
  }
}
