import ArgumentParser
import Exercises
import MotionCore
import MotionSimulator

/// A part of the core that is timed: each case is a row of the table.
enum Workload: String, CaseIterable, ExpressibleByArgument {
  case orientation
  case core
  case coreAlone = "core-alone"

  var title: String {
    switch self {
    case .orientation: "orientation, accelerometer and gyroscope"
    case .core: "whole core, accelerometer and gyroscope"
    case .coreAlone: "whole core, accelerometer alone"
    }
  }

  /// A simulated set of sliders, with the way there and back.
  func samples(_ catalogue: Catalogue) throws -> SampleLoop<MotionSample> {
    let samples = try simulate(try catalogue.required(Demonstration.exerciseID)).samples
    switch self {
    case .orientation, .core: return SampleLoop(samples)
    case .coreAlone:
      return SampleLoop(
        samples.map { MotionSample(time: $0.time, acceleration: $0.acceleration) })
    }
  }

  /// What the core is told of the sliders.
  func profile(_ catalogue: Catalogue) throws -> MovementProfile {
    let slider = try catalogue.required(Demonstration.exerciseID)
    return slider.profile(placement: slider.placement.preferred)
  }

  /// Takes in `count` samples, as one long recording.
  func run(_ loop: SampleLoop<MotionSample>, count: Int, profile: MovementProfile) {
    switch self {
    case .orientation:
      var filter = OrientationFilter()
      var before = loop.startTime
      loop.forEach(count) { sample in
        filter.update(sample, dt: sample.time - before)
        before = sample.time
      }
      keep(filter.orientation.w)
    case .core, .coreAlone:
      var tracker = MotionTracker(profile: profile)
      var facts = 0
      loop.forEach(count) { sample in tracker.process(sample) { _ in facts += 1 } }
      keep(Double(facts))
    }
  }
}

/// Keeps a result from being optimized away.
@inline(never)
func keep(_ value: Double) {}
