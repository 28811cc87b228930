import Exercises
import MotionCore
import MotionCoreSingle

// Both cores have the same names: what is of the one in single precision is called by its module.

extension MotionCoreSingle.MotionSample: TimedSample {}

extension MotionCoreSingle.MotionSample {
  /// The nearest one to a sample in double precision.
  init(_ sample: MotionCore.MotionSample) {
    self.init(
      time: sample.time, acceleration: MotionCoreSingle.Vector3(sample.acceleration),
      angularVelocity: sample.angularVelocity.map { MotionCoreSingle.Vector3($0) })
  }
}

extension MotionCoreSingle.Vector3 {
  init(_ vector: MotionCore.Vector3) {
    self.init(Float(vector.x), Float(vector.y), Float(vector.z))
  }
}

extension MotionCoreSingle.MovementProfile {
  /// The nearest one, of a movement that has repetitions.
  init(_ profile: MotionCore.MovementProfile) {
    self.init(
      minimumRange: Float(profile.minimumRange), maximumRange: Float(profile.maximumRange),
      shortestCycle: Float(profile.shortestCycle), longestCycle: Float(profile.longestCycle),
      shortestHold: Float(profile.shortestHold), longestHold: Float(profile.longestHold),
      matchingRepetitions: profile.matchingRepetitions,
      turnsAboutVertical: profile.turnsAboutVertical)
  }
}

extension Workload {
  /// Takes in `count` samples in single precision, as one long recording.
  func run(
    _ loop: SampleLoop<MotionCoreSingle.MotionSample>, count: Int,
    profile: MotionCoreSingle.MovementProfile
  ) {
    switch self {
    case .orientation:
      var filter = MotionCoreSingle.OrientationFilter()
      var before = loop.startTime
      loop.forEach(count) { sample in
        filter.update(sample, dt: Float(sample.time - before))
        before = sample.time
      }
      keep(Double(filter.orientation.w))
    case .core, .coreAlone:
      var tracker = MotionCoreSingle.MotionTracker(profile: profile)
      var facts = 0
      loop.forEach(count) { sample in tracker.process(sample) { _ in facts += 1 } }
      keep(Double(facts))
    }
  }
}
