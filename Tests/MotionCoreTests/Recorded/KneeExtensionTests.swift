import Exercises
import Foundation
import MotionCore
import Recordings
import Testing

@Suite(
  .enabled(
    if: PublicRecordings.areThere,
    "the public recordings are not beside the package, in ../shared/data"))
struct KneeExtensionTests {
  /// Three people, ten correct, ten fast and ten small repetitions each; the borders of sets.csv.
  @Test(arguments: [
    ("ucipt-s1_e1_u2_test.csv", [100.0, 160]), ("ucipt-s3_e1_u2_test.csv", [100, 160]),
    ("ucipt-s5_e1_u2_test.csv", [100, 160]),
  ])
  func countsTenInEachOfThreeSets(name: String, borders: [Double]) throws {
    let exercise = try #require(Catalogue.builtIn().exercise(id: "knee-extension-seated"))
    let path = PublicRecordings.directory.appending(path: name).path()
    var tracker = MotionTracker(profile: exercise.profile(placement: .shank))
    var counts = [0, 0, 0]
    for sample in try Recording(path: path).samples {
      tracker.process(sample) { fact in
        guard case .repetition(let repetition) = fact else { return }
        counts[borders.count { $0 < repetition.endTime }] += 1
      }
    }
    #expect(counts == [10, 10, 10])
  }
}
