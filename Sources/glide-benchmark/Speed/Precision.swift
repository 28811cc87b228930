import ArgumentParser
import Exercises
import MotionCore
import MotionCoreSingle

/// The number that the core reckons with.
enum Precision: String, CaseIterable, ExpressibleByArgument {
  case double = "Double"
  case single = "Float"

  /// The size of the whole core's state; bytes.
  var stateSize: Int {
    switch self {
    case .double: MemoryLayout<MotionCore.MotionTracker>.size
    case .single: MemoryLayout<MotionCoreSingle.MotionTracker>.size
    }
  }

  /// Calls `body` with what takes in so many samples of `workload`, prepared in this precision.
  func prepare<Result>(
    _ workload: Workload, _ catalogue: Catalogue,
    _ body: (_ lap: Int, _ run: (Int) -> Void) throws -> Result
  ) throws -> Result {
    let profile = try workload.profile(catalogue)
    let loop = try workload.samples(catalogue)
    switch self {
    case .double:
      return try body(loop.count) { workload.run(loop, count: $0, profile: profile) }
    case .single:
      let single = loop.map(MotionCoreSingle.MotionSample.init)
      let profile = MotionCoreSingle.MovementProfile(profile)
      return try body(loop.count) { workload.run(single, count: $0, profile: profile) }
    }
  }
}
