import Exercises
import MotionCore

/// What the core is told of a recording of somebody who exercises, and what it is given of it.
///
/// Nobody tells it when a set begins.
enum RecordedMode: CaseIterable {
  case declared
  /// The exercise is declared, the gyroscope is left out.
  case accelerometerOnly
  /// Any movement from 5° on, as `glidectl start free --small` counts.
  case free

  var title: String {
    switch self {
    case .declared: "declared"
    case .accelerometerOnly: "accelerometer only"
    case .free: "free at 5°"
    }
  }

  func profile(_ set: LabelledSet, free: Exercise) -> MovementProfile {
    switch self {
    case .declared, .accelerometerOnly: set.exercise.profile(placement: set.placement)
    case .free: free.profile(placement: set.placement, minimumRange: .degrees(5))
    }
  }

  func samples(_ samples: [MotionSample]) -> [MotionSample] {
    switch self {
    case .declared, .free: samples
    case .accelerometerOnly:
      samples.map { MotionSample(time: $0.time, acceleration: $0.acceleration) }
    }
  }
}
